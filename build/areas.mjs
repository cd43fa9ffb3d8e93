// Unpacks the names of thai-address-database: a number is an index into `lookup`, a letter stands for one of `words`.
// Writes provinces and districts with their DOPA codes to the first file, names of subdistricts to the second.
import { readFileSync, writeFileSync } from 'node:fs';

const { data, lookup, words } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const [names, parts] = [lookup.split('|'), words.split('|')];
const word = letter => parts[letter <= 'Z' ? letter.charCodeAt(0) - 65 : letter.charCodeAt(0) - 71];
const unpack = name => (typeof name === 'number' ? names[name] : name).replace(/[a-zA-Z]/g, word);

// The package says 97 for บึงกาฬ and lacks these districts; DOPA's own codes are here.
const provinceCodes = { บึงกาฬ: '38' };
const added = { 3801: 'เมืองบึงกาฬ', 3802: 'พรเจริญ', 3803: 'โซ่พิสัย', 3804: 'เซกา', 3805: 'ปากคาด', 3806: 'บึงโขงหลง',
  3807: 'ศรีวิไล', 3808: 'บุ่งคล้า', 4029: 'เวียงเก่า', 4504: 'จตุรพักตรพิมาน', 5025: 'กัลยาณิวัฒนา' };

const provinces = new Map();
const districts = new Map(Object.entries(added));
const subdistricts = [];
for (const [name, code, below] of data) {
  const province = unpack(name);
  provinces.set(provinceCodes[province] ?? String(code), province);
  for (const [district, districtCode, inside] of below) {
    if (/^\d{4}$/.test(String(districtCode)) && provinces.has(String(districtCode).slice(0, 2))) {
      districts.set(String(districtCode), unpack(district));
      subdistricts.push(...inside.map(([name]) => [districtCode, unpack(name)]));
    }
  }
}
const rows = [...provinces, ...districts].sort(([a], [b]) => (a < b ? -1 : 1));
const csv = (head, lines) => [head, ...lines.map(line => line.join(','))].join('\n') + '\n';
writeFileSync(process.argv[3], csv('code,name', rows));
writeFileSync(process.argv[4], csv('district_code,name', subdistricts.sort()));
