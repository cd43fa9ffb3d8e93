// How long the public agency search takes: node bench/search.mjs [--url http://localhost:5080] [--seconds 5] [--at-once 8]
// Against a server with `./lakmuang demo-data --scale national`. More than 300 searches in five minutes from one address are refused,
// so each run asks at most 290 times.
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : process.argv[at + 1];
};

const url = option('url', 'http://localhost:5080');
const atOnce = Number(option('at-once', 4));
const most = 290;
const questions = [
  'อบต.หนองบัว', 'ทต.บ้านใหม่', 'หนองบว', 'องค์กรบริหารส่วนตำบลโนนสูง', 'สถอ.ภูเขียว', '3610', '๐๖๓๖', 'อบต', 'บ้าน', 'ทม. เมือง',
  'อบต.ท่าช้าง อ.เมือง', 'ไม่มีชื่อนี้แน่นอน', 'หนองบัวลำภู', 'สถจ.ชัยภูมิ', 'ทน.', 'เชยงใหม่',
];

const times = [];
let asked = 0;
const ask = async () => {
  while (asked < most) {
    const q = questions[asked++ % questions.length];
    const began = performance.now();
    const answer = await fetch(`${url}/offices?q=${encodeURIComponent(q)}`);
    await answer.text();
    if (answer.status !== 200) {
      throw new Error(`${answer.status} for ${q}`);
    }
    times.push(performance.now() - began);
  }
};

await fetch(`${url}/offices?q=3610`).then(a => a.text());
await Promise.all(Array.from({ length: atOnce }, ask));
times.sort((a, b) => a - b);
const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
console.log(`searches ${times.length}, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`);
