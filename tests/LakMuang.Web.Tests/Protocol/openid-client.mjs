// A foreign relying party: registers itself, makes an authorization request, and redeems what comes back on standard input.
import * as client from 'openid-client';
import { createInterface } from 'node:readline/promises';

const [issuer, initialAccessToken, redirectUri] = process.argv.slice(2);
const config = await client.dynamicClientRegistration(
  new URL(issuer),
  { redirect_uris: [redirectUri], grant_types: ['authorization_code', 'refresh_token'], scope: 'openid profile email offline_access' },
  undefined,
  { initialAccessToken, execute: [client.allowInsecureRequests] },
);
const pkceCodeVerifier = client.randomPKCECodeVerifier();
const [expectedState, expectedNonce] = [client.randomState(), client.randomNonce()];
const address = client.buildAuthorizationUrl(config, {
  redirect_uri: redirectUri,
  scope: 'openid profile email offline_access',
  code_challenge: await client.calculatePKCECodeChallenge(pkceCodeVerifier),
  code_challenge_method: 'S256',
  state: expectedState,
  nonce: expectedNonce,
});
console.log(address.href);

const callback = await createInterface({ input: process.stdin }).question('');
const tokens = await client.authorizationCodeGrant(config, new URL(callback), { pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true });
const claims = tokens.claims();
const userinfo = await client.fetchUserInfo(config, tokens.access_token, claims.sub);
const refreshed = await client.refreshTokenGrant(config, tokens.refresh_token);
await client.tokenRevocation(config, refreshed.refresh_token);
const afterRevocation = await client.refreshTokenGrant(config, refreshed.refresh_token).then(() => 'still works', error => error.error);
console.log(JSON.stringify({ claims, userinfo, refreshed: Boolean(refreshed.id_token), afterRevocation }));
process.exit(0);
