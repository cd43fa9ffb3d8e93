#!/usr/bin/env node
// Prints each failed test with its message, last of all: whoever sees only the end of a run sees what broke.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
const lines = (text, most) => (text ?? '').split('\n').slice(0, most).map(line => `    ${line.slice(0, 300)}`).join('\n');
const failed = readdirSync(folder).filter(name => name.endsWith('.ctrf'))
  .flatMap(file => JSON.parse(readFileSync(join(folder, file), 'utf8')).results.tests)
  .filter(test => test.status === 'failed');
for (const test of failed) {
  console.log(`FAILED ${test.name}\n${lines(test.message, 8)}\n${lines(test.trace, 6)}`);
}
// Once more in short: a log that is cut keeps all their names.
for (const test of failed) {
  console.log(`FAILED ${test.name}: ${(test.message ?? '').replace(/\s+/g, ' ').slice(0, 200)}`);
}
