#!/usr/bin/env node
// Writes docs/conformance.md from the results of a whole run. Fails when the page was another one, so that a stale page is seen.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clients, plans } from './conformance-plans.mjs';

const [folder, page = 'docs/conformance.md'] = process.argv.slice(2);
const tests = readdirSync(folder).filter(name => name.endsWith('.ctrf')).sort()
  .flatMap(file => JSON.parse(readFileSync(join(folder, file), 'utf8')).results.tests)
  .map(test => ({ status: test.status, type: test.extra.type, method: test.extra.method, traits: test.extra.traits ?? {} }));

const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const unique = list => [...new Set(list)].sort(order);
const cell = text => text.replaceAll('|', '\\|');
const row = (...cells) => `| ${cells.map(cell).join(' | ')} |`;
const names = found => unique(found.map(test => `\`${test.type.split('.').at(-1)}.${test.method}\``)).join('<br>');

// The worst of several: a row of data that fails makes the module fail.
const result = found => ['failed', 'skipped'].find(bad => found.some(test => test.status === bad)) ?? 'passed';

const how = found => unique(found.map(test => test.type.startsWith('LakMuang.Tests.') ? 'in process' : 'HTTP')).join(', ');

function moduleRow(name) {
  const found = tests.filter(test => test.traits.Module?.includes(name));
  if (found.length === 0) {
    return row(`\`${name}\``, 'no test', '—', '—');
  }
  const said = unique(found.flatMap(test => test.traits.Deviation ?? []).filter(text => text.startsWith(`${name}: `))
    .map(text => text.slice(name.length + 2)));
  const outcome = result(found);
  return row(`\`${name}\``, outcome === 'passed' && said.length > 0 ? `otherwise: ${said.join(' ')}` : outcome, names(found), how(found));
}

function planSection({ title, about, modules }) {
  return [`## ${title}`, '', about, '', row('Module', 'Result', 'Test', 'How'), '| --- | --- | --- | --- |', ...modules.map(moduleRow), ''];
}

function clientRow({ name, version, what }) {
  const found = tests.filter(test => test.traits.Client?.includes(name));
  return row(version ? `${name} ${version}` : name, what, found.length === 0 ? 'no test' : result(found), found.length === 0 ? '—' : names(found));
}

const listed = new Set(plans.flatMap(plan => plan.modules));
const strangers = unique(tests.flatMap(test => test.traits.Module ?? []).filter(name => !listed.has(name)));
if (strangers.length > 0) {
  console.error(`No plan in build/conformance-plans.mjs names these modules: ${strangers.join(', ')}`);
  process.exit(1);
}

const text = `${[
  '# Conformance',
  '',
  'Written by `./test` from its results; change the tests, not this page.',
  '',
  'The modules are those of the plans of the OpenID Foundation\'s conformance suite. **The tests are our own, written after the published',
  'modules: the Foundation\'s suite has not been run against LakMuang, and nothing here is a certification.** *HTTP* means that a client that shares no',
  'code with the engine registers itself, drives a browser without script through the real server with a real PostgreSQL, and verifies what comes',
  'back. Addresses are loopback without TLS. *otherwise* means that we answer differently on purpose; the test shows how.',
  '',
  ...plans.flatMap(planSection),
  '## Clients of others',
  '',
  'Programs that know nothing of LakMuang, started by tests as their users would.',
  '',
  row('Client', 'What it does', 'Result', 'Test'),
  '| --- | --- | --- | --- |',
  ...clients.map(clientRow),
].join('\n')}\n`;
if (existsSync(page) && readFileSync(page, 'utf8') === text) {
  process.exit(0);
}
writeFileSync(page, text);
console.error(`${page} was not what this run gives. It has been written anew: look at it and commit it.`);
process.exit(1);
