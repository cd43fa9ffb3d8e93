// How long the pages of administrators take, one reader at a time and several: node bench/pages.mjs --as CITIZENID[,CITIZENID] PATH...
// [--url http://localhost:5080] [--times 60] [--at-once 1]. Signs in through the ThaID sandbox that the server is configured with, as each of the
// people, asks every path in turn, and prints what the client saw. A path may hold {n}, which counts up.
const args = process.argv.slice(2);
const option = (name, usual) => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? usual : args.splice(at, 2)[1];
};
const [url, times, atOnce, as] = [option('url', 'http://localhost:5080'), Number(option('times', 60)), Number(option('at-once', 1)), option('as', '')];

const jar = new Map();
const ask = async (path, form) => {
  for (let to = new URL(path, url), hops = 0; hops < 12; hops++) {
    const cookies = jar.get(to.port) ?? jar.set(to.port, new Map()).get(to.port);
    const answer = await fetch(to, {
      redirect: 'manual', method: form ? 'POST' : 'GET', body: form && new URLSearchParams(form),
      headers: { cookie: [...cookies].map(pair => pair.join('=')).join('; '), 'user-agent': 'Mozilla/5.0 (bench)', 'accept-language': 'th' },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name, value] = line.split(';')[0].split(/=(.*)/s);
      cookies.set(name, value);
    }
    const next = answer.headers.get('location');
    if (!next) return { status: answer.status, at: to, text: await answer.text() };
    await answer.text();
    [to, form] = [new URL(next, to), undefined];
  }
  throw new Error(`${path} leads in circles`);
};

const attribute = (tag, name) => (new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&amp;', '&');
const signIn = async citizenId => {
  jar.clear();
  const page = await ask('/sign-in/thaid?to=/account');
  const form = page.text.match(/<form[\s\S]*?<\/form>/g)?.find(f => f.includes('citizen_id'));
  if (!form) throw new Error(`no sandbox at ${page.at}`);
  const fields = Object.fromEntries((form.match(/<input[^>]*>/g) ?? []).filter(i => attribute(i, 'name')).map(i => [attribute(i, 'name'), attribute(i, 'value')]));
  const home = await ask(new URL(attribute(form, 'action') || page.at, page.at), { ...fields, citizen_id: citizenId, decision: 'approve' });
  if (home.at.pathname !== '/account') throw new Error(`${citizenId} came to ${home.at} (${home.status})`);
};

console.log('| page | answers | p50 ms | p95 ms | most ms | kB |\n| --- | ---: | ---: | ---: | ---: | ---: |');
for (const person of as.split(',')) {
  await signIn(person);
  for (const path of args) {
    const [took, size] = [[], []];
    let asked = 0;
    const reader = async () => {
      while (asked < times + 3) {
        const n = asked++;
        const began = performance.now();
        const answer = await ask(path.replaceAll('{n}', n));
        if (answer.status !== 200) throw new Error(`${answer.status} at ${answer.at}`);
        if (n >= 3) [took, size].map((list, i) => list.push([performance.now() - began, answer.text.length / 1024][i]));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, reader));
    took.sort((a, b) => a - b);
    const at = share => took[Math.min(took.length - 1, Math.floor(took.length * share))].toFixed(1);
    console.log(`| ${path} | ${took.length} | ${at(0.5)} | ${at(0.95)} | ${took.at(-1).toFixed(1)} | ${Math.max(...size).toFixed(0)} |`);
  }
}
