// A system on express that signs people in through LakMuang: node app.mjs
import { randomBytes } from 'node:crypto';
import express from 'express';
import session from 'express-session';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';

const issuer = process.env.LAKMUANG_ISSUER ?? 'http://localhost:5080';
const clientId = process.env.LAKMUANG_CLIENT_ID ?? 'node-try';
const self = process.env.SELF ?? 'http://localhost:8080';
const scope = 'openid profile agency groups';

const config = await oidc.discovery(
  new URL(issuer), clientId, { id_token_signed_response_alg: 'ES256' }, oidc.ClientSecretBasic(process.env.LAKMUANG_CLIENT_SECRET),
  { execute: issuer.startsWith('http://localhost') ? [oidc.allowInsecureRequests] : [] });
const keys = createRemoteJWKSet(new URL(config.serverMetadata().jwks_uri));

const app = express();
app.set('trust proxy', 1);
const store = new session.MemoryStore(); // several processes: connect-redis or connect-pg-simple
app.use(session({
  name: 'node_try', secret: process.env.SESSION_SECRET ?? randomBytes(32).toString('hex'), store, resave: false, saveUninitialized: false,
  cookie: { httpOnly: true, sameSite: 'lax', secure: self.startsWith('https') },
}));

// ---- sign-in, also stronger (level 3 = ThaID) and fresher (maxAge in seconds) ----
async function signIn(req, res, { level, maxAge } = {}) {
  const verifier = oidc.randomPKCECodeVerifier();
  const attempt = { verifier, nonce: oidc.randomNonce(), state: oidc.randomState(), level, maxAge, returnTo: req.method === 'GET' ? req.originalUrl : '/' };
  req.session.attempt = attempt;
  res.redirect(oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${self}/callback`, scope, state: attempt.state, nonce: attempt.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
    ...(level && { acr_values: `urn:lakmuang:level:${level}` }), ...(maxAge && { max_age: String(maxAge) }),
  }).href);
}

const levelOf = (req) => Number(req.session.person?.acr?.at(-1) ?? 0);
const requireGroup = (...groups) => (req, res, next) => !req.session.person ? signIn(req, res)
  : groups.some((g) => req.session.person.groups?.includes(g)) ? next() : res.status(403).send('ท่านไม่มีสิทธิทำรายการนี้');
const requireLevel = (level, maxAge) => (req, res, next) => levelOf(req) >= level ? next() : signIn(req, res, { level, maxAge });

const sidsToSessions = new Map(); // beside a shared store: keep it there

app.get('/callback', async (req, res) => {
  const attempt = req.session.attempt;
  if (!attempt) return res.status(400).send('การเข้าสู่ระบบหมดเวลา กรุณาเริ่มใหม่');
  try {
    const tokens = await oidc.authorizationCodeGrant(config, new URL(req.originalUrl, self), {
      pkceCodeVerifier: attempt.verifier, expectedState: attempt.state, expectedNonce: attempt.nonce,
      ...(attempt.maxAge && { maxAge: attempt.maxAge }), idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (attempt.level && Number(claims.acr?.at(-1)) < attempt.level) return res.status(403).send('ต้องยืนยันตัวตนสูงกว่านี้');
    const person = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub);
    await new Promise((done, fail) => req.session.regenerate((e) => (e ? fail(e) : done()))); // against session fixation
    Object.assign(req.session, { person: { ...person, acr: claims.acr }, idToken: tokens.id_token, form: oidc.randomState() });
    sidsToSessions.set(claims.sid, req.session.id);
    res.redirect(attempt.returnTo);
  } catch (e) {
    console.error('sign-in refused:', e.code ?? e.name, e.error ?? ''); // never the code or a token
    res.status(e.error === 'access_denied' ? 403 : 400).send(e.error === 'access_denied' ? 'ท่านยังไม่มีสิทธิในระบบนี้' : 'เข้าสู่ระบบไม่สำเร็จ กรุณาเริ่มใหม่');
  }
});

// ---- sign-out: asked for here, and told by LakMuang ----
app.post('/signout', express.urlencoded({ extended: false }), (req, res) => {
  if (!req.session.form || req.body.form !== req.session.form) return res.status(400).end();
  const hint = req.session.idToken;
  req.session.destroy(() => res.redirect(oidc.buildEndSessionUrl(config, { id_token_hint: hint, post_logout_redirect_uri: `${self}/` }).href));
});

const seen = new Map();
app.post('/backchannel-logout', express.urlencoded({ extended: false }), async (req, res) => {
  res.set('Cache-Control', 'no-store');
  try {
    const { payload } = await jwtVerify(req.body.logout_token ?? '', keys, {
      issuer, audience: clientId, algorithms: ['ES256'], typ: 'logout+jwt', requiredClaims: ['exp', 'jti', 'sid'], maxTokenAge: '10 minutes', clockTolerance: 30 });
    for (const [jti, at] of seen) if (at < Date.now() - 900_000) seen.delete(jti);
    if (payload.nonce !== undefined || !payload.events?.['http://schemas.openid.net/event/backchannel-logout'] || seen.has(payload.jti)) throw new Error('event, nonce or jti');
    seen.set(payload.jti, Date.now());
    const ended = sidsToSessions.get(payload.sid);
    if (ended) await new Promise((done) => store.destroy(ended, done));
    sidsToSessions.delete(payload.sid);
    res.end();
  } catch (e) {
    console.error('logout_token refused:', e.code ?? e.message);
    res.status(400).json({ error: 'invalid_request' });
  }
});

const show = (text) => String(text ?? '').replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
app.get('/', (req, res) => res.send(req.session.person ? `สวัสดี ${show(req.session.person.name)}` : '<a href="/records">เข้าสู่ระบบ</a>'));
app.get('/records', requireGroup('info-viewer', 'info-editor'), (req, res) => res.send(
  `<p>${show(req.session.person.name)} · ${show(req.session.person.agency_name)} · ${show(req.session.person.groups.join(', '))}</p>
   <form method="post" action="/signout"><input type="hidden" name="form" value="${req.session.form}"><button>ออกจากระบบ</button></form>`));
app.get('/approve', requireLevel(3, 300), (req, res) => res.send('อนุมัติได้'));

app.listen(Number(process.env.PORT ?? new URL(self).port ?? 8080));
