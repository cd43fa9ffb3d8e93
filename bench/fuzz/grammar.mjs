// What a good request to each endpoint looks like. {name} stands for a living value of stock.mjs; it is filled in when the request is sent.
const form = (name, path, params, more = {}) => ({ name, method: 'POST', path, params, isForm: true, ...more });
const get = (name, path, params = [], more = {}) => ({ name, method: 'GET', path, params, ...more });

const authorize = [
  ['response_type', 'code'], ['client_id', '{client}'], ['redirect_uri', '{redirect}'], ['scope', 'openid profile offline_access'], ['state', 's'],
  ['nonce', 'n'], ['code_challenge', '{challenge}'], ['code_challenge_method', 'S256'],
];
const more = [
  ['prompt', 'none'], ['max_age', '3600'], ['acr_values', 'urn:lakmuang:level:1'], ['response_mode', 'form_post'], ['claims', '{"userinfo":{"name":null}}'],
  ['id_token_hint', '{idToken}'], ['resource', 'https://records.example'], ['request', 'e30.e30.AA'], ['request_uri', 'urn:x'], ['lm_after', 'x'],
  ['lm_agency', '00000000-0000-0000-0000-000000000000'], ['ui_locales', 'en th'], ['login_hint', 'x'], ['display', 'page'],
];
const registration = {
  client_name: 'fuzz', redirect_uris: ['http://localhost:9/cb'], post_logout_redirect_uris: ['http://localhost:9/bye'], grant_types: ['authorization_code'],
  response_types: ['code'], token_endpoint_auth_method: 'client_secret_basic', application_type: 'web', id_token_signed_response_alg: 'ES256',
  scope: 'openid profile', resources: ['https://records.example'], require_pkce: true, backchannel_logout_uri: 'http://localhost:9/out',
};

export const endpoints = [
  get('authorize GET', '/oauth2/authorize', authorize, { session: 'main', extra: more, weight: 4 }),
  form('authorize POST', '/oauth2/authorize', authorize, { session: 'main', extra: more, weight: 2 }),
  get('authorize, pushed', '/oauth2/authorize', [['client_id', '{client}'], ['request_uri', '{pushed}']], { session: 'main', extra: more }),
  get('authorize, nobody', '/oauth2/authorize', authorize, { extra: more }),
  form('token, code', '/oauth2/token', [
    ['grant_type', 'authorization_code'], ['code', '{code}'], ['redirect_uri', '{redirect}'], ['code_verifier', '{verifier}'],
  ], { auth: '{basic}', weight: 3 }),
  form('token, refresh', '/oauth2/token', [['grant_type', 'refresh_token'], ['refresh_token', '{refresh}'], ['scope', 'openid']], { auth: '{basic}', weight: 2 }),
  form('token, client', '/oauth2/token', [['grant_type', 'client_credentials'], ['scope', 'api']], { auth: '{basic}', weight: 2 }),
  form('token, secret in form', '/oauth2/token', [['grant_type', 'client_credentials'], ['client_id', '{client}'], ['client_secret', '{secret}']]),
  form('token, assertion', '/oauth2/token', [
    ['grant_type', 'client_credentials'], ['client_assertion', '{idToken}'], ['client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
  ]),
  form('par', '/oauth2/par', authorize, { auth: '{basic}', extra: more }),
  get('userinfo GET', '/oauth2/userinfo', [], { auth: 'Bearer {access}', weight: 2 }),
  form('userinfo POST', '/oauth2/userinfo', [['access_token', '{access}']]),
  form('introspect', '/oauth2/introspect', [['token', '{access}'], ['token_type_hint', 'access_token']], { auth: '{basic}' }),
  form('revoke', '/oauth2/revoke', [['token', '{refresh}']], { auth: '{basic}' }),
  get('logout GET', '/oauth2/logout', [['id_token_hint', '{idToken}'], ['client_id', '{client}'], ['post_logout_redirect_uri', '{redirect}'], ['state', 's']], { session: 'spare' }),
  form('logout POST', '/oauth2/logout', [['client_id', '{client}'], ['state', 's']], { session: 'spare' }),
  form('logout confirmed', '/oauth2/logout?handler=Confirmed', [['client_id', '{client}'], ['__RequestVerificationToken', '{spareForm}']], { session: 'spare' }),
  { name: 'register', method: 'POST', path: '/oauth2/register', params: [], json: registration, auth: 'Bearer {initial}', weight: 2 },
  get('registration GET', '/oauth2/register/{registered}', [], { auth: 'Bearer {registration}' }),
  { name: 'registration DELETE', method: 'DELETE', path: '/oauth2/register/{registered}', params: [], auth: 'Bearer {client}' },
  { name: 'registration PUT', method: 'PUT', path: '/oauth2/register/{registered}', params: [], json: registration, auth: 'Bearer {registration}' },
  get('discovery', '/.well-known/openid-configuration'),
  get('oauth metadata', '/.well-known/oauth-authorization-server'),
  get('jwks', '/oauth2/jwks'),
  get('sign-in', '/sign-in', [['to', '/history'], ['why', 'again'], ['level', '2'], ['lang', 'en']]),
  form('sign-in POST', '/sign-in?to=%2F', [['CitizenId', '1234567890121'], ['Password', 'wrong-password'], ['__RequestVerificationToken', '{nobodyForm}']], { session: 'nobody', weight: 2 }),
  get('code', '/sign-in/code/00000000-0000-0000-0000-000000000000', [['sent', '1']], { session: 'nobody' }),
  form('code POST', '/sign-in/code/00000000-0000-0000-0000-000000000000', [['Code', '123456'], ['__RequestVerificationToken', '{nobodyForm}']], { session: 'nobody' }),
  form('code again', '/sign-in/code/00000000-0000-0000-0000-000000000000?handler=Again', [['__RequestVerificationToken', '{nobodyForm}']], { session: 'nobody' }),
  get('thaid', '/sign-in/thaid', [['to', '/']], { session: 'nobody' }),
  get('thaid callback', '/sign-in/thaid/callback', [['state', 'x'], ['code', 'y'], ['error', 'access_denied']], { session: 'nobody' }),
  get('sign-out', '/sign-out', [], { session: 'spare' }),
  form('sign-out POST', '/sign-out', [['__RequestVerificationToken', '{spareForm}']], { session: 'spare' }),
  form('account POST', '/account?handler=End&session=00000000-0000-0000-0000-000000000000', [['__RequestVerificationToken', '{spareForm}']], { session: 'spare' }),
  form('keep', '/session/keep', [['__RequestVerificationToken', '{mainForm}']], { session: 'main' }),
  get('portal', '/', [['lang', 'th']], { session: 'main' }),
  get('history', '/history', [['page', '1']], { session: 'main' }),
  get('rights', '/rights', [], { session: 'main' }),
  get('account', '/account', [], { session: 'main' }),
  get('admin', '/admin', [], { session: 'main' }),
  get('help', '/help', [['lang', 'en']]),
  get('signed out', '/signed-out'),
  get('health', '/health/live'),
  get('readiness', '/health/ready'),
];

// Percent-encoded as they travel: bytes that are no UTF-8, halves of surrogates, NUL, bidi, Thai, line breaks, other types.
export const nasty = [
  '', '%20', '%00', '%0d%0aSet-Cookie:%20a=b', '%ff%fe', '%ED%A0%80', '%ED%B0%80', '%F4%90%80%80', '%E2%80%AE', '%EF%BB%BF', '%E0%B8%81%E0%B9%8D%E0%B8%B2',
  '%F0%9F%98%80', '%', '%zz', '%u0041', '+', 'null', 'undefined', 'true', '{}', '[]', '[[[[', '%7B%22userinfo%22:1%7D', '0', '-1', '1e999', '2147483648',
  '9223372036854775808', 'NaN', '../../etc/passwd', "'%20OR%20'1'='1", '%3Cscript%3E', '//evil.example', 'https://evil.example/cb', 'http://127.0.0.1:9/cb',
  'javascript:alert(1)', '/%5Cevil.example', 'a'.repeat(300), 'a'.repeat(9_000), '%E0%B8%81'.repeat(3_000), '%00'.repeat(50), 'openid%20openid', 'none%20login',
  'S256', 'plain', 'a.b.c', '..', 'e30.e30.e30', 'eyJhbGciOiJub25lIn0.e30.', 'eyJhbGciOiJcdWQ4MDAifQ.e30.AAAA', 'Guid', '00000000-0000-0000-0000-000000000001',
  '{code}', '{refresh}', '{access}', '{idToken}', '{client}', '{secret}', '{mainForm}', '1234567890121', '%E0%B9%91%E0%B9%92%E0%B9%93',
];

// Values of JSON members.
export const odd = [null, true, 0, -1, 1.5, 1e308, '', '\0', '\ud800', '\u202e', 'ก', 'a'.repeat(5_000), [], [null], [[]], {}, { a: {} }, ['https://e.example/ก'], ['com.example.app:/cb'],
  ['https://ตัวอย่าง.example/cb'], ['https://e.example/cb#f'], ['http://169.254.169.254/'], 'native', 'none', 'private_key_jwt', { keys: [] }, { keys: [null] }, { keys: [{ kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' }] },
  { keys: [{ kty: 'RSA', n: 'AQAB', e: 'AQAB' }] }, 'https://e.example/\r\nX: y', ['authorization_code', 'password']];
