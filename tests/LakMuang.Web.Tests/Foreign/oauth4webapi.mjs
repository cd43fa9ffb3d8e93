// A foreign client in two shapes: one with a secret, and one with keys, pushed requests and DPoP. Prints where the browser must go, and reads where it ended.
import * as oauth from 'oauth4webapi';
import { createInterface } from 'node:readline/promises';

const [issuerText, initialAccessToken, redirectUri] = process.argv.slice(2);
const issuer = new URL(issuerText);
const insecure = { [oauth.allowInsecureRequests]: true };
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, insecure));

async function register(metadata) {
  const answer = await oauth.dynamicClientRegistrationRequest(
    as,
    { redirect_uris: [redirectUri], response_types: ['code'], scope: 'openid profile email offline_access', id_token_signed_response_alg: 'ES256', ...metadata },
    { initialAccessToken, ...insecure },
  );
  return oauth.processDynamicClientRegistrationResponse(answer);
}

/** Sends the browser with these parameters, or with a reference to them, and answers what came back. */
async function visit(client, prepare) {
  const [verifier, state, nonce] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState(), oauth.generateRandomNonce()];
  const parameters = await prepare({
    client_id: client.client_id, redirect_uri: redirectUri, response_type: 'code', scope: 'openid profile email offline_access', state, nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
  });
  const address = new URL(as.authorization_endpoint);
  address.search = new URLSearchParams(parameters);
  console.log(address.href);
  const callback = new URL((await lines.next()).value);
  return { verifier, nonce, answer: oauth.validateAuthResponse(as, client, callback, state) };
}

async function withSecret() {
  const client = await register({ grant_types: ['authorization_code', 'refresh_token', 'client_credentials'], introspection_signed_response_alg: 'ES256' });
  const proof = oauth.ClientSecretBasic(client.client_secret);
  const { verifier, nonce, answer } = await visit(client, parameters => parameters);
  const tokens = await oauth.processAuthorizationCodeResponse(
    as, client, await oauth.authorizationCodeGrantRequest(as, client, proof, answer, redirectUri, verifier, insecure), { expectedNonce: nonce, requireIdToken: true },
  );
  const { sub } = oauth.getValidatedIdTokenClaims(tokens);
  const userinfo = await oauth.processUserInfoResponse(as, client, sub, await oauth.userInfoRequest(as, client, tokens.access_token, insecure));

  const atResource = new Request('https://api.example/', { headers: { authorization: `Bearer ${tokens.access_token}` } });
  const accessToken = await oauth.validateJwtAccessToken(as, atResource, as.issuer, insecure);

  const refreshed = await oauth.processRefreshTokenResponse(as, client, await oauth.refreshTokenGrantRequest(as, client, proof, tokens.refresh_token, insecure));
  const ask = async (token, requestJwtResponse) => {
    const response = await oauth.introspectionRequest(as, client, proof, token, { requestJwtResponse, ...insecure });
    const type = response.headers.get('content-type');
    const said = await oauth.processIntrospectionResponse(as, client, response);
    if (requestJwtResponse) {
      await oauth.validateApplicationLevelSignature(as, response, insecure);
    }
    return { ...said, type };
  };
  const [plain, signed] = [await ask(refreshed.access_token, false), await ask(refreshed.access_token, true)];
  await oauth.processRevocationResponse(await oauth.revocationRequest(as, client, proof, refreshed.refresh_token, insecure));
  const afterRevocation = await oauth.processRefreshTokenResponse(
    as, client, await oauth.refreshTokenGrantRequest(as, client, proof, refreshed.refresh_token, insecure),
  ).then(() => 'still works', error => error.error);
  const own = await oauth.processClientCredentialsResponse(as, client, await oauth.clientCredentialsGrantRequest(as, client, proof, {}, insecure));
  return { sub, userinfo, accessToken, plain, signed, afterRevocation, forItself: own.token_type };
}

async function withKeys() {
  const [identity, bound] = [await oauth.generateKeyPair('ES256'), await oauth.generateKeyPair('ES256')];
  const jwk = { ...(await crypto.subtle.exportKey('jwk', identity.publicKey)), kid: 'mine', alg: 'ES256', use: 'sig' };
  const client = await register({
    grant_types: ['authorization_code', 'refresh_token'], token_endpoint_auth_method: 'private_key_jwt', jwks: { keys: [jwk] },
    dpop_bound_access_tokens: true, require_dpop_nonce: true, require_pushed_authorization_requests: true,
  });
  const proof = oauth.PrivateKeyJwt({ key: identity.privateKey, kid: 'mine' });
  const DPoP = oauth.DPoP(client, bound);
  let nonces = 0;

  // The server hands out a nonce with its refusal; the library keeps it for the second try.
  const twice = async (send, read) => {
    try {
      return await read(await send());
    } catch (error) {
      if (!oauth.isDPoPNonceError(error)) {
        throw error;
      }
      nonces++;
      return read(await send());
    }
  };
  const { verifier, nonce, answer } = await visit(client, async parameters => {
    const pushed = await twice(
      () => oauth.pushedAuthorizationRequest(as, client, proof, parameters, { DPoP, ...insecure }),
      response => oauth.processPushedAuthorizationResponse(as, client, response),
    );
    return { client_id: client.client_id, request_uri: pushed.request_uri };
  });
  const tokens = await twice(
    () => oauth.authorizationCodeGrantRequest(as, client, proof, answer, redirectUri, verifier, { DPoP, ...insecure }),
    response => oauth.processAuthorizationCodeResponse(as, client, response, { expectedNonce: nonce, requireIdToken: true }),
  );
  const { sub } = oauth.getValidatedIdTokenClaims(tokens);
  const userinfo = await twice(
    () => oauth.userInfoRequest(as, client, tokens.access_token, { DPoP, ...insecure }),
    response => oauth.processUserInfoResponse(as, client, sub, response),
  );
  const refreshed = await twice(
    () => oauth.refreshTokenGrantRequest(as, client, proof, tokens.refresh_token, { DPoP, ...insecure }),
    response => oauth.processRefreshTokenResponse(as, client, response),
  );
  const asBearer = await oauth.userInfoRequest(as, client, refreshed.access_token, insecure);
  return { sub, userinfo, type: refreshed.token_type, nonces, asBearer: asBearer.status };
}

const secret = await withSecret();
const keys = await withKeys();
console.log(JSON.stringify({ secret, keys }));
process.exit(0);
