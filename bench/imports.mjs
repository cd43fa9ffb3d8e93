// How fast people come in, and how much memory that takes: node bench/imports.mjs [--rows 300000] [--again]
// Works on the database that `./lakmuang` finds by its settings, with demo data in it. --again sends the same file once more: nothing changes then.
import { spawn, execFileSync } from 'node:child_process';
import { createWriteStream, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};

const rows = Number(option('rows', 300_000));
const tool = new URL('../lakmuang', import.meta.url).pathname;
const file = join(tmpdir(), `lakmuang-import-${process.pid}.csv`);
const agencies = [...new Set(JSON.parse(execFileSync(tool, ['demo-accounts', '--json'], { encoding: 'utf8' })).map(a => a.agencyCode))];

// Numbers under 96 belong to nobody; a run of its own begins where the clock stands, so that each finds newcomers.
const first = Math.floor(Date.now() / 1000) % 1_000_000 * 1000;
const citizenId = n => {
  const digits = `96${String((first + n) % 10_000_000_000).padStart(10, '0')}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (13 - at), 0);
  return `${digits}${(11 - (sum % 11)) % 10}`;
};

const out = createWriteStream(file);
out.write('เลขประจำตัวประชาชน,คำนำหน้า,ชื่อ,นามสกุล,วันเกิด,อีเมล,มือถือ,รหัสหน่วยงาน,ตำแหน่ง,กอง\r\n');
for (let n = 0; n < rows; n++) {
  const line = `${citizenId(n)},นาย,สมชาย,จำลองนำเข้า,${1 + n % 28}/${1 + n % 12}/${2515 + n % 30},p${n}@import.example,08${String(n).padStart(8, '0')},${agencies[n % agencies.length]},นักวิชาการเงินและบัญชี,กองคลัง\r\n`;
  if (!out.write(line)) {
    await once(out, 'drain');
  }
}
out.end();
await once(out, 'finish');

// Highest resident memory of the process and of those it starts, as the kernel keeps it.
const memory = pid => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return 0;
  }
};

const run = async (...more) => {
  const began = performance.now();
  const child = spawn(tool, ['import', 'people', file, '--json', ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
  let [said, peak] = ['', 0];
  child.stdout.on('data', data => { said += data; });
  const watch = setInterval(() => { peak = Math.max(peak, memory(child.pid)); }, 200);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1000;
  console.log(`${more.join(' ') || 'import'}: exit ${code}, ${rows} rows, ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s, peak ${Math.round(peak)} MB ${said.trim()}`);
};

console.log(`${rows} rows, ${(statSync(file).size / 1e6).toFixed(1)} MB, ${agencies.length} agencies`);
await run('--dry-run');
await run();
if (process.argv.includes('--again')) {
  await run();
}
rmSync(file);
