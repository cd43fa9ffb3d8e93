// Bends requests to every endpoint of a running LakMuang and looks for what breaks: see bench/README.md.
// node bench/fuzz.mjs [--seed 1] [--requests 200000] [--at-once 16] [--base URL] [--pid N] [--growth MB] [--only N] [--setup FILE]
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bend, bytesOf } from './fuzz/bend.mjs';
import { Dice } from './fuzz/dice.mjs';
import { endpoints } from './fuzz/grammar.mjs';
import { Stock } from './fuzz/stock.mjs';
import { Wire } from './fuzz/wire.mjs';

const clone = dirname(dirname(fileURLToPath(import.meta.url)));
const option = (name, usual) => { const at = process.argv.indexOf(`--${name}`); return at < 0 ? usual : process.argv[at + 1]; };
const [seed, total, atOnce, growth] = ['seed', 'requests', 'at-once', 'growth'].map((name, i) => Number(option(name, [1, 200_000, 16, 150][i])));
const only = option('only') === undefined ? undefined : Number(option('only'));
const pid = option('pid');
const base = new URL(option('base', process.env.LakMuang__PublicUrl ?? 'http://localhost:5080'));

/** Who we are: from a file, or made by the command line of the same data folder. */
const whoWeAre = () => {
  if (option('setup')) return JSON.parse(readFileSync(option('setup'), 'utf8'));
  const tool = (...args) => JSON.parse(execFileSync(join(clone, 'lakmuang'), [...args, '--json'], { env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development' }, encoding: 'utf8' }));
  const account = tool('demo-accounts').find(a => a.agencyCode === '06361099' && !a.email);
  const redirect = 'http://localhost:9/cb';
  const client = tool('client', 'add', `fuzz-${Date.now()}`, '--system', 'info', '--redirect-uri', redirect, '--post-logout-redirect-uri', redirect, '--grant-type', 'authorization_code',
    '--grant-type', 'refresh_token', '--grant-type', 'client_credentials', '--id-token-alg', 'ES256', '--scope', 'openid profile agency groups offline_access api');
  return { client: client.id, secret: client.secret, redirect, citizenId: account.citizenId, password: account.password, initial: process.env.LakMuang__Protocol__InitialAccessToken };
};

const rss = () => { try { return Number(readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024; } catch { return NaN; } };
const stock = new Stock(base, whoWeAre());
await stock.begin();

const weighted = endpoints.flatMap(endpoint => Array(endpoint.weight ?? 1).fill(endpoint));
const [statuses, broken, memory, byEndpoint] = [new Map(), [], new Map(), new Map()];
const run = async (number, wire) => {
  const dice = new Dice(seed, number);
  const plan = bend(dice, dice.pick(weighted));
  const fill = await stock.renew(plan, wire);
  const bytes = bytesOf(plan, fill, base, stock.cookies(plan.session));
  // A body that does not come to its end ends with our side of the connection; after any other liberty the connection is not used again.
  const halfClose = ['long', 'truncated'].includes(plan.framing);
  const isLast = plan.framing !== 'length' || plan.method !== plan.usual || Object.keys(plan.headers).some(name => ['transfer-encoding', 'upgrade', 'expect'].includes(name));
  const answer = await wire.send(bytes, { halfClose, isLast, isHead: plan.method === 'HEAD' });
  const counts = byEndpoint.get(plan.name) ?? byEndpoint.set(plan.name, new Map()).get(plan.name);
  counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  if (answer.status >= 500 || answer.status === 'timeout' || only !== undefined) {
    broken.push(number);
    if (broken.length <= 20) console.log(`\n#${number} ${plan.name} -> ${answer.status} (again: --seed ${seed} --only ${number})\n${bytes.toString('latin1').slice(0, 2_000)}\n---\n${answer.text.slice(0, 600)}`);
  }
};

let next = 0;
const begun = performance.now();
const worker = async () => {
  const wire = new Wire(base);
  while (next < total) {
    const number = next++;
    for (const share of [10, 50, 100]) if (number === Math.floor(total * share / 100) - 1) memory.set(share, rss());
    await run(number, wire);
  }
};
if (only === undefined) await Promise.all(Array.from({ length: atOnce }, worker));
else await run(only, new Wire(base));

console.log(`\nseed ${seed}, ${only === undefined ? total : 1} requests, ${atOnce} at once, ${((performance.now() - begun) / 1000).toFixed(0)} s`);
console.log('\n| endpoint | answers |\n| --- | --- |');
const shown = counts => [...counts].sort((a, b) => String(a[0]).localeCompare(String(b[0]))).map(([status, count]) => `${status}: ${count}`).join(', ');
for (const { name } of endpoints) if (byEndpoint.has(name)) console.log(`| ${name} | ${shown(byEndpoint.get(name))} |`);
console.log(`| all | ${shown(statuses)} |`);
const grown = memory.get(100) - memory.get(10);
if (pid) console.log(`\nmemory of ${pid}: ${[10, 50, 100].map(share => `${memory.get(share)?.toFixed(0)} MB at ${share} %`).join(', ')}; grown ${grown.toFixed(0)} MB after the warm-up, at most ${growth} allowed`);
console.log(`5xx and silence: ${broken.length}`);
process.exit(only === undefined && (broken.length > 0 || grown > growth) ? 1 : 0);
