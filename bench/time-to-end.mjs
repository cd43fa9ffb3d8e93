// How long it takes from the click that suspends somebody until the last linked system has confirmed that they are out (B-3).
// Start ./run first, then: node bench/time-to-end.mjs [--sessions 1000] [--people 20] [--slow 0] [--apart] [--as CITIZENID-OF-AN-OPERATOR]
// People of the demo data are signed in and enter a system of the bench's own until so many sessions live; then an operator suspends them all at once, or with --apart
// one after the other, each when the last one's systems have confirmed.
// --slow: milliseconds that the system takes for each answer. Whoever was suspended is reinstated at the end. It ends by itself.
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const clone = dirname(dirname(fileURLToPath(import.meta.url)));
const option = (name, usual) => process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : usual;
const [sessions, most, slow] = [Number(option('sessions', 1000)), Number(option('people', 20)), Number(option('slow', 0))];
const base = process.env.LakMuang__PublicUrl ?? 'http://localhost:5080';
const redirectUri = 'http://localhost:9/cb';
const tool = (...args) => execFileSync(join(clone, 'lakmuang'), args, { env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development' }, encoding: 'utf8' });

// A browser: cookies for each port, redirects followed until one leads to the client.
const newBrowser = () => {
  const jar = new Map();
  return async (path, form) => {
    for (let to = new URL(path, base), hops = 0; hops < 12; hops++) {
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
      const text = await answer.text();
      if (!next || next.startsWith(redirectUri)) return { status: answer.status, at: next ? new URL(next) : to, text };
      [to, form] = [new URL(next, to), undefined];
    }
    throw new Error(`${path} leads in circles`);
  };
};
const attribute = (tag, name) => (new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#x2B;', '+');
const formWith = (page, mark) => {
  const form = page.text.match(/<form[\s\S]*?<\/form>/g)?.find(f => f.includes(mark));
  if (!form) throw new Error(`no form with ${mark} at ${page.at} (${page.status})`);
  const fields = {};
  for (const input of form.match(/<input[^>]*>/g) ?? []) {
    if (attribute(input, 'name') && !/type="(radio|checkbox|file)"/.test(input)) fields[attribute(input, 'name')] = attribute(input, 'value');
  }
  return { action: new URL(attribute(form.match(/<form[^>]*>/)[0], 'action') || page.at, page.at), fields };
};
const submit = (browser, page, mark, values) => {
  const { action, fields } = formWith(page, mark);
  return browser(action, { ...fields, ...values });
};

// The system: confirms every logout token, and notes when, by the session that it names.
const confirmed = new Map();
const apart = process.argv.includes('--apart');
const system = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', part => { body += part; }).on('end', () => setTimeout(() => {
    const token = new URLSearchParams(body).get('logout_token');
    const { sid } = JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString());
    response.writeHead(200).end();
    confirmed.set(sid, performance.now());
  }, slow));
});
await new Promise(ready => system.listen(0, '127.0.0.1', ready));

const accounts = JSON.parse(tool('demo-accounts', '--json'));
const operator = option('as', accounts.find(a => a.roles.includes('dla-operator'))?.citizenId);
const client = JSON.parse(tool('client', 'add', `bench-end-${Date.now()}`, '--system', 'open', '--redirect-uri', redirectUri,
  '--backchannel-logout-uri', `http://127.0.0.1:${system.address().port}/logout`, '--grant-type', 'authorization_code', '--id-token-alg', 'ES256',
  '--scope', 'openid profile', '--json'));
const basic = `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}`;

const signIn = async (citizenId, to) => {
  const browser = newBrowser();
  const page = await browser(`/sign-in/thaid?to=${encodeURIComponent(to)}`);
  const home = await submit(browser, page, 'citizen_id', { citizen_id: citizenId, decision: 'approve' });
  if (home.at.port !== new URL(base).port || home.at.pathname !== to) throw new Error(`${citizenId} came to ${home.at} (${home.status})`);
  return browser;
};
const enter = async browser => {
  const verifier = randomBytes(32).toString('base64url');
  const query = new URLSearchParams({
    response_type: 'code', client_id: client.id, redirect_uri: redirectUri, scope: 'openid profile', state: 's', nonce: 'n',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256',
  });
  const { at } = await browser(`/oauth2/authorize?${query}`);
  const answer = await fetch(new URL('/oauth2/token', base), {
    method: 'POST', headers: { authorization: basic },
    body: new URLSearchParams({ grant_type: 'authorization_code', code: at.searchParams.get('code') ?? '', redirect_uri: redirectUri, code_verifier: verifier }),
  });
  if (answer.status !== 200) throw new Error(`no token: ${answer.status} ${await answer.text()} (${at})`);
  const { id_token } = await answer.json();
  return JSON.parse(Buffer.from(id_token.split('.')[1], 'base64url').toString());
};

const inside = ['dla-operator', 'overseer', 'auditor', 'integrator'];
const desk = await signIn(operator, '/account');
const people = [];
for (const account of accounts.filter(a => a.citizenId !== operator && !a.roles.some(role => inside.includes(role)))) {
  if (people.length === most) break;
  try {
    const browser = await signIn(account.citizenId, '/account');
    const claims = await enter(browser);
    const list = await desk(`/agencies/${account.agencyCode}/people?q=${encodeURIComponent(account.name.split(' ').at(-1))}`);
    const decoded = list.text.replace(/&#x([0-9A-F]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)));
    const id = [...decoded.matchAll(/\/people\/([0-9a-f-]{36})"[^>]*>([^<]*)</g)].find(([, , name]) => name.trim() === account.name)?.[1];
    if (!id) throw new Error(`${account.citizenId} is not in the list of ${account.agencyCode}`);
    people.push({ browser, id, code: account.agencyCode, sids: [claims.sid] });
  } catch (problem) {
    console.error(`left out: ${problem.message}`);
  }
}
if (people.length === 0) throw new Error('nobody of the demo data could sign in');
for (let at = 0, live = people.length; live < sessions; at++, live++) {
  const one = people[at % people.length];
  one.sids.push((await enter(one.browser)).sid);
}

const all = people.flatMap(one => one.sids.map(sid => ({ one, sid })));
const until = async done => {
  for (const limit = performance.now() + 120_000; !done() && performance.now() < limit;) await new Promise(next => setTimeout(next, 5));
};
const suspend = async (one, form) => {
  one.clicked = performance.now();
  const answer = await submit(desk, form, 'name="Because"', { Because: 'LeftDuties', Reason: 'วัดเวลาการยืนยัน' });
  one.answered = performance.now();
  if (!answer.at.pathname.endsWith('/suspension')) throw new Error(`not suspended: ${answer.at} (${answer.status})`);
};
const pages = await Promise.all(people.map(one => desk(`/agencies/${one.code}/people/${one.id}/suspend`)));
const began = performance.now();
if (apart) {
  for (const [n, one] of people.entries()) {
    await suspend(one, pages[n]);
    await until(() => one.sids.every(sid => confirmed.has(sid)));
  }
} else {
  await Promise.all(people.map((one, n) => suspend(one, pages[n])));
}
await until(() => all.every(({ sid }) => confirmed.has(sid)));

const missing = all.filter(({ sid }) => !confirmed.has(sid)).length;
const sorted = list => list.sort((a, b) => a - b);
const at = (list, share) => list[Math.min(list.length - 1, Math.floor(list.length * share))].toFixed(0);
const last = sorted(people.map(one => Math.max(...one.sids.map(sid => (confirmed.get(sid) ?? Infinity) - one.clicked))));
const each = sorted(all.map(({ one, sid }) => (confirmed.get(sid) ?? Infinity) - one.clicked));
const page = sorted(people.map(one => one.answered - one.clicked));
console.log(`\n${all.length} sessions of ${people.length} people, suspended ${apart ? 'one after the other' : 'all at once'}; the system takes ${slow} ms for an answer; not confirmed: ${missing}.\n`);
console.log('| from the click | p50 ms | p95 ms | p99 ms | most ms |\n| --- | ---: | ---: | ---: | ---: |');
for (const [name, list] of [['to the page that says done', page], ['to the confirmation of one session', each], ['to the last confirmation of a person', last]]) {
  console.log(`| ${name} | ${at(list, 0.5)} | ${at(list, 0.95)} | ${at(list, 0.99)} | ${at(list, 1)} |`);
}
console.log(`| to the very last confirmation of all | | | | ${(Math.max(...confirmed.values()) - began).toFixed(0)} |`);

for (const one of people) {
  const place = `/agencies/${one.code}/people/${one.id}/suspension`;
  await submit(desk, await desk(place), 'handler=Reinstate', { Reason: 'จบการวัด' });
}
process.exit(missing === 0 ? 0 : 1);
