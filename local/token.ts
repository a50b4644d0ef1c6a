import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import { runningOf } from './access.ts';
import { defaultFolder, Folder } from './folder.ts';
import { userOf } from './users.ts';

/** Tokens of the local issuer, signed with the key that its data folder keeps. */

const KEY = 'issuer-key.json';
const ALGORITHM = 'RS256';
const HOUR = 3600;

/** The issuer's private key, made at first use. */
export async function signingKey(folder: Folder): Promise<JWK> {
  const kept = folder.read(KEY);
  if (typeof kept === 'object' && kept !== null) return kept;
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'local', alg: ALGORITHM, use: 'sig' };
  folder.write(KEY, jwk);
  return jwk;
}

export const AUDIENCE = 'sharaka';

/** Where the issuer of a machine on a port is. */
export function issuerUrl(port: number): string {
  return `http://localhost:${port}/oidc`;
}

/** A bearer token of a demonstration user. `seconds` may be negative, for a token that has expired. */
export async function mintToken(
  folder: Folder,
  login: string,
  { port = 3000, seconds = HOUR } = {},
): Promise<string> {
  const { sub, ...claims } = userOf(login);
  const key = await importJWK(await signingKey(folder), ALGORITHM);
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: ALGORITHM, kid: 'local', typ: 'at+jwt' })
    .setSubject(sub)
    .setIssuer(issuerUrl(port))
    .setAudience(AUDIENCE)
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(key);
}

if (import.meta.main) {
  const [login = ''] = process.argv.slice(2);
  try {
    const folder = new Folder(defaultFolder());
    const running = runningOf(folder)?.port;
    const port = Number(process.env.PORT ?? running ?? 3000);
    if (running !== undefined && running !== port)
      console.error(`The machine of ${folder.path} is at port ${running}: it refuses a token for ${port}.`);
    console.log(await mintToken(folder, login, { port }));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
