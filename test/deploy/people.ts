import { createHash, randomBytes } from 'node:crypto';
import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
  CognitoIdentityProviderClient,
  DescribeUserPoolClientCommand,
  ListUserPoolClientsCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { z } from 'zod';
import { userOf } from '../../local/users.ts';
import { type Emulator, REGION } from './emulator.ts';

/** The people and partners' systems of the deployed user pool, and how they come by their tokens. */

const Tokens = z.object({ access_token: z.string() });

export class People {
  readonly #cognito: CognitoIdentityProviderClient;
  readonly #emulator: Emulator;
  readonly #pool: { id: string; client: string; callback: string };
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(emulator: Emulator, pool: { id: string; client: string; callback: string }) {
    this.#emulator = emulator;
    this.#pool = pool;
    this.#cognito = new CognitoIdentityProviderClient({
      endpoint: emulator.endpoint,
      region: REGION,
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
  }

  /** How many people there are. */
  get count(): number {
    return this.#tokens.size;
  }

  /** The token of a demonstration user, who is created when first asked for. */
  token(login: string): Promise<string> {
    const known = this.#tokens.get(login) ?? this.#newcomer(login);
    this.#tokens.set(login, known);
    return known;
  }

  /** As an administrator does it: the person with party and roles, then a password; then the person signs in. */
  async #newcomer(login: string): Promise<string> {
    const { name, party, roles } = userOf(login);
    const Username = `${login}@sharaka.example`;
    const Password = `Aa1!${randomBytes(12).toString('hex')}`;
    const attributes = {
      email: Username,
      email_verified: 'true',
      name,
      'custom:party': party,
      'custom:roles': roles,
    };
    await this.#cognito.send(
      new AdminCreateUserCommand({
        UserPoolId: this.#pool.id,
        Username,
        MessageAction: 'SUPPRESS',
        UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
      }),
    );
    await this.#cognito.send(
      new AdminSetUserPasswordCommand({ UserPoolId: this.#pool.id, Username, Password, Permanent: true }),
    );
    return this.#signIn(Username, Password);
  }

  /** Authorisation code with PKCE, through the pool's own sign-in page. */
  async #signIn(username: string, password: string): Promise<string> {
    const verifier = randomBytes(32).toString('hex');
    const { client, callback } = this.#pool;
    const asked = {
      client_id: client,
      response_type: 'code',
      redirect_uri: callback,
      scope: 'openid profile',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
    };
    const page = await fetch(`${this.#emulator.endpoint}/oauth2/authorize?${new URLSearchParams(asked)}`);
    if (!page.ok) throw new Error(`No page to sign in on: ${page.status} ${await page.text()}`);
    const back = await fetch(`${this.#emulator.endpoint}/login`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ ...asked, username, password }),
    });
    const code = new URL(back.headers.get('location') ?? callback).searchParams.get('code');
    if (!code) throw new Error(`${username} could not sign in: ${back.status} ${await back.text()}`);
    return this.#exchange({
      grant_type: 'authorization_code',
      client_id: client,
      code,
      redirect_uri: callback,
      code_verifier: verifier,
    });
  }

  /** The token of a partner's system, by the credentials of its client. */
  async system(name: string): Promise<string> {
    const UserPoolId = this.#pool.id;
    const { UserPoolClients = [] } = await this.#cognito.send(
      new ListUserPoolClientsCommand({ UserPoolId, MaxResults: 60 }),
    );
    for (const { ClientId } of UserPoolClients) {
      const { UserPoolClient: found } = await this.#cognito.send(
        new DescribeUserPoolClientCommand({ UserPoolId, ClientId }),
      );
      if (
        !found?.ClientSecret ||
        !found.AllowedOAuthScopes?.some((scope) => scope.endsWith(`system.${name}`))
      )
        continue;
      const basic = Buffer.from(`${ClientId}:${found.ClientSecret}`).toString('base64');
      return this.#exchange({ grant_type: 'client_credentials' }, { authorization: `Basic ${basic}` });
    }
    throw new Error(`No system ${name} has a client`);
  }

  async #exchange(body: Record<string, string>, headers = {}): Promise<string> {
    const answer = await fetch(`${this.#emulator.endpoint}/oauth2/token`, {
      method: 'POST',
      headers,
      body: new URLSearchParams(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`No token: ${answer.status} ${text}`);
    return Tokens.parse(JSON.parse(text)).access_token;
  }
}
