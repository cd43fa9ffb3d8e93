// Takes a good request and bends one to three things of it. Everything follows from the dice.
import { nasty, odd } from './grammar.mjs';

const bentHeaders = [
  ['authorization', ['', 'Basic', 'Basic !', 'Basic AAAA', 'Basic JWZmOiUwMA==', 'Bearer', 'Bearer {access}', 'Bearer {idToken}', 'Bearer {initial}', 'DPoP {access}', 'Basic ' + 'A'.repeat(4_000), 'Bearer \u00ff\u0100', '{basic}, {basic}']],
  ['content-type', ['', 'text/plain', 'application/json', 'application/x-www-form-urlencoded; charset=utf-16', 'multipart/form-data', 'multipart/form-data; boundary=x', 'multipart/form-data; boundary="', 'application/x-www-form-urlencoded; charset=nonsense', ';;;', 'a/b/c']],
  ['dpop', ['x', 'e30.e30.AA', 'eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7fX0.e30.AA', 'a'.repeat(5_000)]],
  ['accept', ['', 'application/xml', 'text/html;q=nan', '*/*;'.repeat(200), '\u00ff']],
  ['accept-language', ['xx', 'en;q=9', ',,,', 'th-TH-x-'.repeat(50), '*', '\u00ff']],
  ['accept-encoding', ['gzip', 'br;q=1', 'identity;q=0', 'gzip;q=', 'deflate, gzip, br, zstd']],
  ['cookie', ['', '=', ';;;', 'lakmuang-session', 'lakmuang-session=%00', 'lakmuang-form=x', 'lakmuang-lang=xx', 'a=b; '.repeat(300), '\u00ff=\u00ff', 'lakmuang-browser=' + 'A'.repeat(43)]],
  ['host', ['evil.example', '', 'a:99999', '[::1', 'localhost:0', '\u00ff']],
  ['x-forwarded-host', ['evil.example']], ['x-forwarded-proto', ['https', 'javascript']], ['x-forwarded-for', ['127.0.0.1', 'x']],
  ['origin', ['null', 'https://evil.example', '\u00ff']], ['access-control-request-method', ['PUT', '\u00ff']], ['range', ['bytes=0-', 'bytes=9-1', 'x']],
  ['if-none-match', ['*', '"x"', 'x']], ['if-modified-since', ['x', 'Sat, 21 Nov 2569 00:00:00 GMT']], ['expect', ['100-continue', 'x']],
  ['content-encoding', ['gzip', 'x']], ['x-http-method-override', ['DELETE']], ['x-correlation-id', ['%00', '\u00ff', 'a'.repeat(2_000)]],
  ['transfer-encoding', ['chunked', 'gzip, chunked', 'x']], ['upgrade', ['websocket', 'h2c']],
];
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'get', 'X'];

/** @returns a request plan { name, method, path, headers, session, body, framing } with {placeholders} still in it. */
export const bend = (dice, endpoint) => {
  const plan = {
    ...endpoint, usual: endpoint.method, headers: { ...(endpoint.auth && { authorization: endpoint.auth }) }, framing: 'length',
    params: endpoint.params.map(([name, value]) => [name, value.includes('{') && !value.startsWith('{"') ? value : encodeURIComponent(value)]),
    json: structuredClone(endpoint.json),
  };
  for (let extras = endpoint.extra && dice.one(2) ? 1 + dice.roll(2) : 0; extras > 0; extras--) {
    const [name, value] = dice.pick(endpoint.extra);
    plan.params.push([name, value.startsWith('{') && !value.startsWith('{"') ? value : encodeURIComponent(value)]);
  }
  for (let bends = dice.one(12) ? 0 : 1 + (dice.one(3) ? dice.roll(3) : 0); bends > 0; bends--) bendOnce(dice, plan);
  return plan;
};

const bendOnce = (dice, plan) => {
  const at = dice.roll(Math.max(plan.params.length, 1));
  const some = plan.params.length > 0;
  switch (dice.roll(plan.json ? 15 : 12)) {
    case 0: if (some) plan.params.splice(at, 1); break;
    case 1: if (some) plan.params.push([...plan.params[at]]); break;
    case 2: if (some) { const other = dice.roll(plan.params.length); [plan.params[at], plan.params[other]] = [[plan.params[at][0], plan.params[other][1]], [plan.params[other][0], plan.params[at][1]]]; } break;
    case 3: case 4: if (some) plan.params[at] = [plan.params[at][0], dice.pick(nasty)]; break;
    case 5: if (some) plan.params[at] = [plan.params[at][0], plan.params[at][1] + dice.pick(nasty)]; break;
    case 6: plan.params.push([dice.pick(nasty), dice.pick(nasty)]); break;
    case 7: if (some) plan.params[at] = [plan.params[at][0] + dice.pick(['[]', '.x', '[0]', '%00', ' ']), plan.params[at][1]]; break;
    case 8: { const [name, values] = dice.pick(bentHeaders); plan.headers[name] = dice.pick(values); break; }
    case 9: plan.method = dice.pick(methods); break;
    case 10: plan.framing = dice.pick(['chunked', 'chunked', 'short', 'long', 'truncated', 'none', 'raw', 'doubled']); plan.cut = dice.roll(1_000) / 1_000; break;
    case 11: plan.path = dice.pick([p => p + '/', p => '/' + p, p => p + '%00', p => p.toUpperCase(), p => p + '/..%2f..', p => p + '?' + dice.pick(nasty), p => p.replace(/[^/]+$/, dice.pick(nasty)), p => p + '%ff'])(plan.path); break;
    default: {
      // Cloned: what one request does to a value must not reach the next.
      const member = dice.pick(Object.keys(plan.json)) ?? 'redirect_uris';
      const value = structuredClone(dice.pick(odd));
      if (dice.one(6)) plan.json = value;
      else if (dice.one(4)) delete plan.json[member];
      else plan.json[member] = value;
      if (plan.json === null || typeof plan.json !== 'object') plan.json = { redirect_uris: plan.json };
    }
  }
};

/** The bytes of a plan. @param fill puts living values in the place of {names}. */
export const bytesOf = (plan, fill, base, cookies) => {
  const query = plan.params.map(pair => pair.join('=')).join('&');
  const hasBody = plan.isForm || plan.json !== undefined;
  let body = Buffer.from(hasBody ? plan.json === undefined ? fill(query, encodeURIComponent) : JSON.stringify(plan.json) : '', 'utf8');
  let path = fill(plan.path, encodeURIComponent);
  if (!hasBody && query) path += (path.includes('?') ? '&' : '?') + fill(query, encodeURIComponent);
  const headers = { host: base.host, ...(cookies && { cookie: cookies }) };
  if (hasBody) headers['content-type'] = plan.json === undefined ? 'application/x-www-form-urlencoded' : 'application/json';
  if (plan.framing === 'raw') body = Buffer.from(body.map((b, i) => (b * 31 + i) & 255));
  if (plan.framing === 'doubled') body = Buffer.concat([body, Buffer.from('&'), body]);
  if (hasBody && plan.framing !== 'none') headers['content-length'] = String(body.length);
  if (plan.framing === 'short') headers['content-length'] = String(Math.floor(body.length * plan.cut));
  if (plan.framing === 'long') headers['content-length'] = String(body.length + 1 + Math.floor(plan.cut * 1_000));
  if (plan.framing === 'truncated') body = body.subarray(0, Math.floor(body.length * plan.cut));
  if (plan.framing === 'chunked') {
    delete headers['content-length'];
    headers['transfer-encoding'] = 'chunked';
    const half = Math.floor(body.length * plan.cut);
    body = Buffer.concat([body.subarray(0, half), body.subarray(half)].filter(p => p.length).flatMap(p => [Buffer.from(p.length.toString(16) + '\r\n'), p, Buffer.from('\r\n')]).concat(Buffer.from('0\r\n\r\n')));
  }
  for (const [name, value] of Object.entries(plan.headers)) headers[name] = fill(value, text => text);
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return Buffer.concat([Buffer.from(`${plan.method} ${path.replace(/ /g, '%20')} HTTP/1.1\r\n${head}\r\n`, 'latin1'), body]);
};
