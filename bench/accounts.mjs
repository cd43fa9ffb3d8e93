// How fast a linked system's own list of users is held against the rights, and how much memory that takes: node bench/accounts.mjs [--rows 100000] [--system info]
// Works on the database that `./lakmuang` finds by its settings, with demo data in it. Sends the list as a dry run, then in earnest, then once more (nothing is new then),
// and at last a list of one account, so that what the others have found is closed again.
import { spawn, execFileSync } from 'node:child_process';
import { createWriteStream, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};

const rows = Number(option('rows', 100_000));
const system = option('system', 'info');
const tool = new URL('../lakmuang', import.meta.url).pathname;
const file = join(tmpdir(), `lakmuang-accounts-${process.pid}.csv`);
const known = JSON.parse(execFileSync(tool, ['demo-accounts', '--json'], { encoding: 'utf8' }));
const agencies = [...new Set(known.map(a => a.agencyCode))];

const withCheckDigit = digits => {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (13 - at), 0);
  return `${digits}${(11 - (sum % 11)) % 10}`;
};

// One in three is a number of the demo nation (there with --scale national, else unknown), one in three belongs to nobody, one in three is closed.
const account = n => n < known.length
  ? [known[n].citizenId, known[n].agencyCode, 'ใช้งาน']
  : [withCheckDigit(n % 3 === 0 ? `99${String(1_000_000 + n).padStart(10, '0')}` : `95${String(n).padStart(10, '0')}`), agencies[n % agencies.length], n % 3 === 2 ? 'ปิดใช้งาน' : 'ใช้งาน'];

const head = 'เลขประจำตัวประชาชน,ชื่อ-สกุล,รหัสหน่วยงาน,กลุ่ม,สถานะ,เข้าใช้ล่าสุด\r\n';
const line = n => {
  const [number, agency, state] = account(n);
  return `${number},สมหญิง จำลองบัญชี,${agency},${system}-viewer,${state},1/11/2569\r\n`;
};

const out = createWriteStream(file);
out.write(head);
for (let n = 0; n < rows; n++) {
  if (!out.write(line(n))) {
    await once(out, 'drain');
  }
}
out.end();
await once(out, 'finish');

// Highest resident memory of the process, as the kernel keeps it.
const memory = pid => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return 0;
  }
};

const run = async (what, count, ...more) => {
  const began = performance.now();
  const child = spawn(tool, ['import', 'accounts', file, '--system', system, '--json', ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
  let [said, peak] = ['', 0];
  child.stdout.on('data', data => { said += data; });
  const watch = setInterval(() => { peak = Math.max(peak, memory(child.pid)); }, 200);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1000;
  console.log(`${what}: exit ${code}, ${count} rows, ${seconds.toFixed(1)} s, ${Math.round(count / seconds)} rows/s, peak ${Math.round(peak)} MB ${said.trim()}`);
};

console.log(`${rows} rows, ${(statSync(file).size / 1e6).toFixed(1)} MB, ${agencies.length} agencies, system ${system}`);
await run('dry run', rows, '--dry-run');
await run('check and compare', rows);
await run('the same again', rows);
writeFileSync(file, head + line(0));
await run('one account: the others are gone', 1);
rmSync(file);
