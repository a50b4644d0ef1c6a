import type { IncomingMessage, ServerResponse } from 'node:http';
import { createLocalJWKSet, decodeJwt, type JWTPayload, jwtVerify } from 'jose';
import Provider from 'oidc-provider';
import type { Folder } from './folder.ts';
import { Sessions } from './sessions.ts';
import { languageOf, signInPage, signOutPage } from './sign-in-page.ts';
import { AUDIENCE, issuerUrl, signingKey } from './token.ts';
import { USERS, userOf } from './users.ts';

/**
 * The local OpenID issuer, with the claims that Cognito's pre-token trigger puts in: authorisation code with
 * PKCE for people, client credentials for a partner's system, and a page to choose whom to be.
 */
export interface Issuer {
  /** Serves what is below /oidc. */
  serve: (request: IncomingMessage, response: ServerResponse) => void;
  /** The claims of a bearer token, or an error when it is none of this issuer's or has expired. */
  verify: (token: string) => Promise<JWTPayload>;
}

const SYSTEM = { client_id: 'sharaka-partner-system', user: 'ministry.officer' };

function configurationOf(jwk: object, portal: string): ConstructorParameters<typeof Provider>[1] {
  return {
    adapter: Sessions,
    jwks: { keys: [jwk] },
    clients: [
      {
        client_id: 'sharaka-portal',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        redirect_uris: [portal],
        post_logout_redirect_uris: [portal],
        scope: 'openid profile',
      },
      {
        client_id: SYSTEM.client_id,
        client_secret: 'local-demonstration-only',
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
      },
    ],
    pkce: { required: () => true },
    // As Cognito does: a refresh token with every sign-in, and the person's claims in the identity token.
    issueRefreshToken: async (_, client) => client.grantTypeAllowed('refresh_token'),
    conformIdTokenClaims: false,
    // Nobody's page but the portal's asks this issuer.
    clientBasedCORS: (_, origin) => `${origin}/` === portal,
    claims: { openid: ['sub'], profile: ['name', 'party', 'roles'] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        logoutSource: (ctx, form) => {
          ctx.body = signOutPage(form, languageOf(ctx.oidc.params?.ui_locales));
        },
      },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => 'urn:sharaka',
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'openid profile',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: 3600,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    interactions: { url: (_, interaction) => `/oidc/sign-in/${interaction.uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...userOf(sub) }) }),
    extraTokenClaims: (_, token) => {
      const login = 'accountId' in token ? String(token.accountId) : SYSTEM.user;
      const { name, party, roles } = userOf(login);
      return { name, party, roles };
    },
    cookies: { keys: ['local'] },
    ttl: {
      Session: 86_400,
      Grant: 86_400,
      Interaction: 3600,
      IdToken: 3600,
      AccessToken: 3600,
      RefreshToken: 86_400,
      ClientCredentials: 3600,
    },
  };
}

/** Grants what the demonstration asks for: everybody may sign in as anybody. */
async function signIn(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  login: string,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: userOf(login).sub, clientId: String(params.client_id) });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope('urn:sharaka', 'openid profile');
  const grantId = await grant.save();
  await provider.interactionFinished(request, response, {
    login: { accountId: login },
    consent: { grantId },
  });
}

export async function startIssuer(folder: Folder, port: number): Promise<Issuer> {
  const jwk = await signingKey(folder);
  const { kty, n, e, kid, alg, use } = jwk;
  const keys = createLocalJWKSet({ keys: [{ kty, n, e, kid, alg, use }] });
  const url = issuerUrl(port);
  const provider = new Provider(url, configurationOf(jwk, `http://localhost:${port}/`));
  const callback = provider.callback();
  const interact = async (
    request: IncomingMessage,
    response: ServerResponse,
    uid: string,
    login: string | undefined,
  ) => {
    if (login !== undefined) return signIn(provider, request, response, decodeURIComponent(login));
    const { params } = await provider.interactionDetails(request, response);
    const asked = new URL(request.url ?? '', url).searchParams.get('lang');
    const language = languageOf(asked ?? params.ui_locales);
    response.setHeader('content-type', 'text/html; charset=utf-8').end(signInPage(uid, language));
  };
  return {
    serve: (request, response) => {
      const [, , place, uid = '', login] = (request.url ?? '').split('?')[0]?.split('/') ?? [];
      if (place === 'sign-in') {
        interact(request, response, uid, login).catch((error: Error) => {
          response.writeHead(400).end(error.message);
        });
        return;
      }
      if (place === 'users') {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(USERS));
        return;
      }
      Object.assign(request, { originalUrl: request.url });
      request.url = (request.url ?? '').replace('/oidc', '') || '/';
      callback(request, response);
    },
    verify: async (token) => {
      const { iss } = decodeJwt(token);
      if (iss !== url)
        throw new Error(`the token is of ${iss}, and this machine is ${url}: PORT=${port} npm run token`);
      const { payload } = await jwtVerify(token, keys, {
        issuer: url,
        audience: AUDIENCE,
        algorithms: ['RS256'],
      });
      return payload;
    },
  };
}
