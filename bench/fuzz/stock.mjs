// Living values for requests: a session, forms, codes, tokens. They differ at every run; which request uses them does not.
import { createHash, randomBytes } from 'node:crypto';
import { Wire } from './wire.mjs';

export class Stock {
  constructor(base, { client, secret, redirect, citizenId, password, initial }) {
    const verifier = randomBytes(32).toString('base64url');
    this.values = {
      client, secret, redirect, initial: initial ?? 'none', verifier, challenge: createHash('sha256').update(verifier).digest('base64url'),
      basic: `Basic ${Buffer.from(`${client}:${secret}`).toString('base64')}`, registered: 'none', registration: 'none', code: 'none', refresh: 'none',
    };
    Object.assign(this, { base, citizenId, password, jars: {}, wire: new Wire(base) });
  }

  async begin() {
    this.jars.main = await this.signIn();
    this.jars.spare = await this.signIn();
    this.jars.nobody = {};
    await this.forms();
    await this.refill(this.wire);
  }

  /** Access tokens live for five minutes, and a bent request may end what we hold. */
  async refill(wire) {
    this.filledAt = Date.now();
    const tokens = await this.tokens(wire);
    Object.assign(this.values, { access: tokens.access_token ?? 'none', idToken: tokens.id_token ?? 'none', refresh: tokens.refresh_token ?? 'none' });
    if (this.values.initial !== 'none') {
      const made = JSON.parse((await this.call('POST', '/oauth2/register', { headers: { authorization: `Bearer ${this.values.initial}`, 'content-type': 'application/json' }, body: '{"redirect_uris":["http://localhost:9/cb"]}', wire })).text);
      Object.assign(this.values, { registered: made.client_id, registration: made.registration_access_token });
    }
  }

  /** Before a request that needs something which is used up by being used. */
  async renew(plan, wire) {
    const text = JSON.stringify([plan.params, plan.path, plan.headers]);
    if (Date.now() - this.filledAt > 30_000) await this.refill(wire);
    const mine = { ...this.values };
    if (text.includes('{pushed}')) mine.pushed = await this.push(wire);
    if (text.includes('{code}')) mine.code = await this.code(wire);
    if (text.includes('{refresh}')) mine.refresh = (await this.tokens(wire)).refresh_token ?? 'none';
    return (raw, encode) => raw.replace(/\{(\w+)\}/g, (whole, name) => name in mine ? encode(String(mine[name])) : whole);
  }

  cookies(name) {
    const jar = this.jars[name];
    return jar && Object.entries(jar).map(pair => pair.join('=')).join('; ');
  }

  async call(method, path, { headers = {}, body, jar, wire = this.wire } = {}) {
    const all = {
      host: this.base.host, ...headers, ...(jar && { cookie: Object.entries(jar).map(pair => pair.join('=')).join('; ') }),
      ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
    };
    const answer = await wire.send(Buffer.from(`${method} ${path} HTTP/1.1\r\n${Object.entries(all).map(h => h.join(': ')).join('\r\n')}\r\n\r\n${body ?? ''}`));
    for (const cookie of jar ? (answer.headers['set-cookie'] ?? '').split('\n').filter(Boolean) : []) {
      const [name, value] = cookie.split(';')[0].split(/=(.*)/s);
      jar[name] = value;
    }
    return answer;
  }

  post(path, form, more = {}) {
    return this.call('POST', path, { ...more, headers: { ...more.headers, 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(form).toString() });
  }

  async formToken(path, jar) {
    return (await this.call('GET', path, { jar })).text.match(/__RequestVerificationToken" type="hidden" value="([^"]+)"/)?.[1] ?? 'none';
  }

  async signIn() {
    const jar = {};
    const token = await this.formToken('/sign-in', jar);
    const answer = await this.post('/sign-in?to=%2F', { CitizenId: this.citizenId, Password: this.password, __RequestVerificationToken: token }, { jar });
    if (answer.status !== 302) throw new Error(`The sign-in answered ${answer.status}.`);
    return jar;
  }

  async forms() {
    this.values.mainForm = await this.formToken('/account', this.jars.main);
    this.values.spareForm = await this.formToken('/account', this.jars.spare);
    this.values.nobodyForm = await this.formToken('/sign-in', this.jars.nobody);
  }

  get question() {
    return {
      response_type: 'code', client_id: this.values.client, redirect_uri: this.values.redirect, scope: 'openid profile offline_access', state: 's', nonce: 'n',
      code_challenge: this.values.challenge, code_challenge_method: 'S256',
    };
  }

  async push(wire) {
    const answer = await this.post('/oauth2/par', this.question, { headers: { authorization: this.values.basic }, wire });
    return answer.status === 201 ? JSON.parse(answer.text).request_uri : 'none';
  }

  async code(wire = this.wire) {
    const query = new URLSearchParams(this.question);
    const { headers } = await this.call('GET', `/oauth2/authorize?${query}`, { jar: { ...this.jars.main }, wire });
    return new URL(headers.location ?? '/', this.base).searchParams.get('code') ?? 'none';
  }

  async tokens(wire = this.wire) {
    const code = await this.code(wire);
    const answer = await this.post('/oauth2/token', {
      grant_type: 'authorization_code', code, redirect_uri: this.values.redirect, code_verifier: this.values.verifier,
    }, { headers: { authorization: this.values.basic }, wire });
    return answer.status === 200 ? JSON.parse(answer.text) : {};
  }
}
