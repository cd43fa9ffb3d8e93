// The certification plans of the OpenID Foundation's conformance suite, and the foreign clients: what docs/conformance.md shows, in its order.
import { readFileSync } from 'node:fs';

const packages = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).devDependencies;
const words = text => text.trim().split(/\s+/);
const oidcc = text => words(text).map(name => `oidcc-${name}`);
const fapi = text => words(text).map(name => `fapi2-security-profile-final-${name}`);

export const plans = [
  {
    title: 'Config OP',
    about: 'With a client that an operator registers.',
    modules: oidcc('discovery-endpoint-verification'),
  },
  {
    title: 'Basic OP',
    about: 'The suite\'s client uses no PKCE: it needs a registration with `"require_pkce": false`.',
    modules: oidcc(`
      server response-type-missing idtoken-signature idtoken-unsigned userinfo-get userinfo-post-header userinfo-post-body
      ensure-request-without-nonce-succeeds-for-code-flow scope-profile scope-email scope-address scope-phone scope-all alternate-happy-flow
      display-page display-popup prompt-login prompt-none-not-logged-in prompt-none-logged-in max-age-1 max-age-10000
      ensure-request-with-unknown-parameter-succeeds id-token-hint login-hint ui-locales claims-locales
      ensure-request-with-acr-values-succeeds codereuse codereuse-30seconds ensure-registered-redirect-uri ensure-post-request-succeeds
      server-client-secret-post request-uri-unsigned-supported-correctly-or-rejected-as-unsupported
      unsigned-request-object-supported-correctly-or-rejected-as-unsupported claims-essential ensure-request-object-with-redirect-uri
      refresh-token ensure-request-with-valid-pkce-succeeds`),
  },
  {
    title: 'Dynamic OP',
    about: 'Not a goal as a whole: the plan asks for the implicit flow and for fetching addresses that clients name, and LakMuang does neither.',
    modules: oidcc(`
      idtoken-rs256 idtoken-unsigned userinfo-rs256 ensure-redirect-uri-in-authorization-request redirect-uri-query-OK
      redirect-uri-query-mismatch redirect-uri-query-added redirect-uri-regfrag registration-logo-uri registration-policy-uri
      registration-tos-uri registration-jwks-uri registration-sector-uri registration-sector-bad server-rotate-keys
      refresh-token-rp-key-rotation request-uri-unsigned request-uri-signed-rs256 ensure-client-assertion-with-iss-aud-succeeds`),
  },
  {
    title: 'RP-Initiated Logout OP',
    about: 'A wrong hint or address ends in a page of ours; without a hint the person decides.',
    modules: ['oidcc-rp-initiated-logout', ...oidcc(`
      rp-initiated-logout-discovery-endpoint-verification rp-initiated-logout-bad-post-logout-redirect-uri
      rp-initiated-logout-modified-id-token-hint rp-initiated-logout-bad-id-token-hint rp-initiated-logout-no-id-token-hint
      rp-initiated-logout-no-params rp-initiated-logout-no-post-logout-redirect-uri rp-initiated-logout-no-state
      rp-initiated-logout-only-state rp-initiated-logout-query-added-to-post-logout-redirect-uri`)],
  },
  {
    title: 'Back-Channel Logout OP',
    about: 'The client\'s server is a listener of the test.',
    modules: oidcc('backchannel-logout-discovery-endpoint-verification backchannel-rp-initiated-logout'),
  },
  {
    title: 'FAPI 2.0 Security Profile Final',
    about: 'With `private_key_jwt`, DPoP, unsigned requests and plain responses, for clients that approve payments. The modules of national profiles, signed request objects and grant management do not apply.',
    modules: fapi(`
      discovery-end-point-verification happy-flow user-rejects-authentication ensure-authorization-request-without-state-success
      ensure-authorization-request-without-nonce-success ensure-authorization-request-with-64-char-nonce-success
      ensure-other-scope-order-succeeds test-claims-parameter-identity-claims access-token-type-header-case-sensitivity
      check-dpop-proof-nbf-exp ensure-dpopproof-with-iat-10seconds-before-succeeds ensure-dpopproof-with-iat-10seconds-after-succeeds
      ensure-mismatched-dpop-jkt-fails ensure-token-endpoint-fails-with-mismatched-dpop-proof-jkt
      ensure-token-endpoint-fails-with-mismatched-dpop-jkt ensure-dpopproof-at-par-endpoint-binding-success
      ensure-dpop-auth-code-binding-success ensure-different-nonce-inside-and-outside-request-object
      ensure-different-state-inside-and-outside-request-object ensure-authorization-request-with-long-nonce
      ensure-authorization-request-with-long-state state-only-outside-request-object-not-used
      ensure-request-object-without-redirect-uri-fails ensure-registered-redirect-uri plain-fapi-tolerate-unregistered-redirect-uri
      ensure-unsigned-authorization-request-without-using-par-fails ensure-redirect-uri-in-authorization-request
      ensure-response-type-code-idtoken-fails ensure-response-type-token-fails ensure-client-id-in-token-endpoint
      ensure-holder-of-key-required ensure-authorization-code-is-bound-to-client attempt-reuse-authorization-code-after-one-second
      ensure-token-endpoint-fails-with-expired-auth-code ensure-signed-client-assertion-with-RS256-fails
      ensure-client-assertion-in-token-endpoint ensure-client-assertion-with-exp-is-5-minutes-in-past-fails
      ensure-client-assertion-with-wrong-aud-fails ensure-client-assertion-with-no-sub-fails ensure-invalid-client-assertions-fail
      dpop-negative-tests refresh-token par-ensure-reused-request-uri-prior-to-auth-completion-succeeds par-attempt-reuse-request_uri
      par-attempt-to-use-expired-request_uri par-attempt-to-use-request_uri-for-different-client
      par-authorization-request-containing-request_uri-form-param par-attempt-invalid-http-method par-ensure-pkce-required
      ensure-pkce-code-verifier-required incorrect-pkce-code-verifier-rejected par-plain-pkce-rejected par-without-duplicate-parameters`),
  },
  {
    title: 'Relying party',
    about: 'LakMuang as client of ThaID, and the vendors\' package as client of LakMuang.',
    modules: oidcc(`
      client-test-invalid-iss client-test-invalid-aud client-test-invalid-sig-es256 client-test-missing-aud client-test-missing-iat
      client-test-missing-sub client-test-nonce-invalid client-test-kid-absent-single-jwks client-test-kid-absent-multiple-jwks
      client-test-idtoken-sig-none client-test-idtoken-sig-rs256 client-test-userinfo-invalid-sub client-test-signing-key-rotation
      client-test-discovery-issuer-mismatch client-test-rp-backchannel-alg-none client-test-rp-backchannel-no-event
      client-test-rp-backchannel-with-nonce client-test-rp-backchannel-wrong-alg client-test-rp-backchannel-wrong-aud
      client-test-rp-backchannel-wrong-event client-test-rp-backchannel-wrong-iss`),
  },
];

const npm = (name, what) => ({ name, version: packages[name], what });

export const clients = [
  npm('openid-client', 'registration, sign-in, userinfo, refresh, revocation'),
  npm('oauth4webapi', 'metadata, PKCE, sign-in, userinfo, refresh, introspection, revocation, client credentials; PAR and DPoP with nonces'),
  npm('oidc-client-ts', 'in Chromium, from an origin of its own: sign-in, userinfo, silent renewal by refresh token, sign-out'),
  { name: 'mod_auth_openidc', what: 'in Apache: sign-in, claims, refresh, userinfo, sign-out, and the end that LakMuang tells' },
];
