// How fast people come in, and how much memory that takes: node bench/imports.mjs [--rows 300000] [--again] [--grants] [--xlsx]
// Works on the database that `./lakmuang` finds by its settings, with demo data in it. --again sends the same file once more: nothing changes then. --grants gives each of the
// newcomers a right afterwards, under one letter. --xlsx writes workbooks in place of CSV.
import { spawn, execFileSync } from 'node:child_process';
import { createWriteStream, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { deflateRawSync } from 'node:zlib';

const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};

const rows = Number(option('rows', 300_000));
const tool = new URL('../lakmuang', import.meta.url).pathname;
const [xlsx, ending] = process.argv.includes('--xlsx') ? [true, 'xlsx'] : [false, 'csv'];
const agencies = [...new Set(JSON.parse(execFileSync(tool, ['demo-accounts', '--json'], { encoding: 'utf8' })).map(a => a.agencyCode))];

// Numbers under 96 belong to nobody; a run of its own begins where the clock stands, so that each finds newcomers.
const first = Math.floor(Date.now() / 1000) % 1_000_000 * 1000;
const citizenId = n => {
  const digits = `96${String((first + n) % 10_000_000_000).padStart(10, '0')}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (13 - at), 0);
  return `${digits}${(11 - (sum % 11)) % 10}`;
};

const table = Array.from({ length: 256 }, (_, n) => { for (let k = 0; k < 8; k++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1; return n >>> 0; });
const crc32 = bytes => { let c = ~0; for (const byte of bytes) c = table[(c ^ byte) & 255] ^ (c >>> 8); return ~c >>> 0; };
// The least of a workbook: one sheet, its words in the cells themselves.
const workbook = sheet => {
  const xml = '<?xml version="1.0" encoding="UTF-8"?>';
  const office = 'http://schemas.openxmlformats.org';
  const parts = [
    ['[Content_Types].xml', `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`],
    ['_rels/.rels', `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `${xml}<workbook xmlns="${office}/spreadsheetml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', `${xml}<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`],
    ['xl/worksheets/sheet1.xml', Buffer.from(`${xml}<worksheet xmlns="${office}/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData></worksheet>`)],
  ];
  const [files, index] = [[], []];
  let at = 0;
  for (const [name, text] of parts) {
    const [bytes, title] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(bytes, { level: 1 });
    const head = Buffer.alloc(26);
    [20, 0x800, 8, 0, 0x5c21].forEach((value, n) => head.writeUInt16LE(value, n * 2));
    [crc32(bytes), packed.length, bytes.length].forEach((value, n) => head.writeUInt32LE(value, 10 + n * 4));
    head.writeUInt16LE(title.length, 22);
    files.push(Buffer.from('PK\x03\x04', 'latin1'), head, title, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    index.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, rest, title);
    at += 30 + title.length + packed.length;
  }
  const end = Buffer.alloc(18);
  [0, 0, parts.length, parts.length].forEach((value, n) => end.writeUInt16LE(value, n * 2));
  end.writeUInt32LE(Buffer.concat(index).length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, ...index, Buffer.from('PK\x05\x06', 'latin1'), end]);
};

const write = async (name, head, line) => {
  const file = join(tmpdir(), `lakmuang-${name}-${process.pid}.${ending}`);
  if (xlsx) {
    const row = cells => `<row>${cells.map(cell => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`;
    writeFileSync(file, workbook([head, ...Array.from({ length: rows }, (_, n) => line(n))].map(row).join('')));
    return file;
  }
  const out = createWriteStream(file);
  out.write(`${head.join()}\r\n`);
  for (let n = 0; n < rows; n++) {
    if (!out.write(`${line(n).join()}\r\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return file;
};
const agencyOf = n => agencies[n % agencies.length];

// Highest resident memory of the process and of those it starts, as the kernel keeps it.
const memory = pid => {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
  } catch {
    return 0;
  }
};

const run = async (kind, file, ...more) => {
  const began = performance.now();
  const child = spawn(tool, ['import', kind, file, '--json', ...more], { stdio: ['ignore', 'pipe', 'inherit'] });
  let [said, peak] = ['', 0];
  child.stdout.on('data', data => { said += data; });
  const watch = setInterval(() => { peak = Math.max(peak, memory(child.pid)); }, 200);
  const [code] = await once(child, 'close');
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1000;
  console.log(`${kind} ${more.includes('--dry-run') ? 'dry run' : 'import'}: exit ${code}, ${rows} rows, ${seconds.toFixed(1)} s, ${Math.round(rows / seconds)} rows/s, peak ${Math.round(peak)} MB ${said.trim()}`);
};

const people = await write('people', ['เลขประจำตัวประชาชน', 'คำนำหน้า', 'ชื่อ', 'นามสกุล', 'วันเกิด', 'อีเมล', 'มือถือ', 'รหัสหน่วยงาน', 'ตำแหน่ง', 'กอง'], n => [
  citizenId(n), 'นาย', 'สมชาย', 'จำลองนำเข้า', `${1 + n % 28}/${1 + n % 12}/${2515 + n % 30}`, `p${n}@import.example`, `08${String(n).padStart(8, '0')}`, agencyOf(n), 'นักวิชาการเงินและบัญชี', 'กองคลัง',
]);
console.log(`${rows} rows, ${(statSync(people).size / 1e6).toFixed(1)} MB ${ending}, ${agencies.length} agencies`);
await run('people', people, '--dry-run');
await run('people', people);
if (process.argv.includes('--again')) {
  await run('people', people);
}
rmSync(people);
if (process.argv.includes('--grants')) {
  const grants = await write('grants', ['เลขประจำตัวประชาชน', 'รหัสหน่วยงาน', 'กลุ่มผู้ใช้งาน', 'ถึงวันที่'], n => [citizenId(n), agencyOf(n), 'info-viewer', '30/9/2570']);
  const letter = ['--letter', `ทด ${first}/2569`, '--dated', '1/10/2569', '--subject', 'วัดความเร็วการนำเข้า'];
  await run('grants', grants, '--dry-run', ...letter);
  await run('grants', grants, ...letter);
  rmSync(grants);
}
