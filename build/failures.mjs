#!/usr/bin/env node
// Prints each failed test with its message, last of all: whoever sees only the end of a run sees what broke.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const lines = (text, most) => (text ?? '').split('\n').slice(0, most).map(line => `    ${line.slice(0, 400)}`).join('\n');
for (const file of readdirSync(folder).filter(name => name.endsWith('.ctrf'))) {
  for (const test of JSON.parse(readFileSync(join(folder, file), 'utf8')).results.tests.filter(t => t.status === 'failed')) {
    console.log(`FAILED ${test.name}\n${lines(test.message, 20)}\n${lines(test.trace, 12)}`);
  }
}
