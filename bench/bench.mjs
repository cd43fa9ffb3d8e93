// Drives a running LakMuang like browsers and systems do, and prints what each operation costs beside an empty answer.
// Start ./run first, then: node bench/bench.mjs [--seconds 5] [--at-once 8]
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const clone = dirname(dirname(fileURLToPath(import.meta.url)));
const option = (name, usual) => Number(process.argv[process.argv.indexOf(name) + 1] || usual) || usual;
const [seconds, atOnce] = [option('--seconds', 5), option('--at-once', 8)];
const base = new URL(process.env.LakMuang__PublicUrl ?? 'http://localhost:5080');
const redirectUri = 'http://localhost:9/cb';
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const send = (method, path, { form, headers = {}, cookies } = {}) => new Promise((resolve, reject) => {
  const body = form && new URLSearchParams(form).toString();
  const call = request(new URL(path, base), {
    agent, method,
    headers: {
      ...headers,
      ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded', 'content-length': Buffer.byteLength(body) }),
      ...(cookies && { cookie: Object.entries(cookies).map(pair => pair.join('=')).join('; ') }),
    },
  }, answer => {
    let text = '';
    answer.setEncoding('utf8').on('data', part => { text += part; }).on('end', () => {
      for (const cookie of answer.headers['set-cookie'] ?? []) {
        const [name, value] = cookie.split(';')[0].split(/=(.*)/s);
        if (cookies) cookies[name] = value;
      }
      resolve({ status: answer.statusCode, location: answer.headers.location, text });
    });
  });
  call.on('error', reject);
  call.end(body);
});

const tool = (...args) => execFileSync(join(clone, 'lakmuang'), args, {
  env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Development' }, encoding: 'utf8',
});

// The CPU time of the server and of the database below data/, in milliseconds.
const ticks = pid => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return { parent: Number(fields[1]), ms: (Number(fields[11]) + Number(fields[12])) * 10, reaped: (Number(fields[13]) + Number(fields[14])) * 10 };
  } catch { return undefined; }
};
const pids = () => readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(Number);
const server = pids().find(pid => {
  try { return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('LakMuang.Web.dll'); } catch { return false; }
});
const pidFile = join(process.env.LakMuang__DataFolder ?? join(clone, 'data'), 'postgres', 'cluster', 'postmaster.pid');
const postmaster = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : undefined;
const cpu = () => {
  let sum = ticks(server)?.ms ?? 0;
  for (const pid of pids()) {
    const found = ticks(pid);
    if (found && postmaster && (pid === postmaster || found.parent === postmaster)) sum += found.ms + (pid === postmaster ? found.reaped : 0);
  }
  return sum;
};

const account = JSON.parse(tool('demo-accounts', '--json')).find(a => a.agencyCode === '06361099' && !a.email);
const client = JSON.parse(tool('client', 'add', `bench-${Date.now()}`, '--system', 'info', '--redirect-uri', redirectUri,
  '--grant-type', 'authorization_code', '--grant-type', 'refresh_token', '--grant-type', 'client_credentials',
  '--id-token-alg', 'ES256', '--scope', 'openid profile agency groups offline_access api', '--json'));
const basic = { authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}` };

const must = (answer, status) => {
  if (answer.status !== status) throw new Error(`expected ${status}, got ${answer.status}: ${answer.text.slice(0, 300)}`);
  return answer;
};
const token = async form => JSON.parse(must(await send('POST', '/oauth2/token', { form, headers: basic }), 200).text);

const signIn = async () => {
  const cookies = {};
  const page = must(await send('GET', '/sign-in', { cookies }), 200);
  const formToken = page.text.match(/__RequestVerificationToken" type="hidden" value="([^"]+)"/)[1];
  must(await send('POST', '/sign-in?to=%2F', {
    cookies, form: { CitizenId: account.citizenId, Password: account.password, __RequestVerificationToken: formToken },
  }), 302);
  return cookies;
};
const codeFlow = async (cookies, scope) => {
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({
    response_type: 'code', client_id: client.id, redirect_uri: redirectUri, scope, state: 's', nonce: 'n',
    code_challenge: challenge, code_challenge_method: 'S256',
  });
  const { location } = must(await send('GET', `/oauth2/authorize?${query}`, { cookies }), 302);
  return token({ grant_type: 'authorization_code', code: new URL(location).searchParams.get('code'), redirect_uri: redirectUri, code_verifier: verifier });
};

const measure = async (name, makeOperation) => {
  const operations = await Promise.all(Array.from({ length: atOnce }, makeOperation));
  for (const operation of operations) await operation();
  const times = [];
  const before = cpu();
  const start = performance.now();
  await Promise.all(operations.map(async operation => {
    while (performance.now() - start < seconds * 1000) {
      const begin = performance.now();
      await operation();
      times.push(performance.now() - begin);
    }
  }));
  const elapsed = (performance.now() - start) / 1000;
  const used = cpu() - before;
  times.sort((a, b) => a - b);
  const at = share => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { name, rate: times.length / elapsed, p50: at(0.5), p95: at(0.95), p99: at(0.99), cpu: used / times.length };
};

const session = await signIn();
const access = (await codeFlow(session, 'openid profile agency groups')).access_token;
const rows = [
  await measure('empty answer (/health/live)', async () => async () => must(await send('GET', '/health/live'), 200)),
  await measure('discovery and keys', async () => async () => {
    must(await send('GET', '/.well-known/openid-configuration'), 200);
    must(await send('GET', '/oauth2/jwks'), 200);
  }),
  await measure('client_credentials', async () => () => token({ grant_type: 'client_credentials', scope: 'api' })),
  await measure('code flow with a session', async () => () => codeFlow(session, 'openid profile agency groups')),
  await measure('refresh', async () => {
    let refresh = (await codeFlow(session, 'openid offline_access')).refresh_token;
    return async () => { refresh = (await token({ grant_type: 'refresh_token', refresh_token: refresh })).refresh_token; };
  }),
  await measure('userinfo', async () => async () => must(await send('GET', '/oauth2/userinfo', { headers: { authorization: `Bearer ${access}` } }), 200)),
  await measure('introspection', async () => async () => must(await send('POST', '/oauth2/introspect', { form: { token: access }, headers: basic }), 200)),
  await measure('portal page', async () => async () => must(await send('GET', '/', { cookies: { ...session } }), 200)),
  await measure('password sign-in', async () => signIn),
];

const floor = rows[0].cpu;
console.log(`\n${atOnce} at once, ${seconds} s each; CPU is the server's and the database's together.\n`);
console.log('| operation | ops/s | p50 ms | p95 ms | p99 ms | CPU ms/op | times an empty answer |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: |');
for (const row of rows) {
  console.log(`| ${row.name} | ${row.rate.toFixed(0)} | ${row.p50.toFixed(1)} | ${row.p95.toFixed(1)} | ${row.p99.toFixed(1)} | ${row.cpu.toFixed(3)} | ${(row.cpu / floor).toFixed(1)} |`);
}
process.exit(0);
