import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * The address of a subscription: whose it is, and a secret of 256 bits of which the table has a hash. It stands in the
 * query, because paths are written into access logs and queries are not.
 */

const sha256 = (text: string) => createHash('sha256').update(text).digest();

/** Who holds a subscription: 128 bits of a hash of their account's subject. */
export const holderOf = (sub: string): string => sha256(sub).subarray(0, 16).toString('base64url');

export const hashOf = (secret: string): string => sha256(secret).toString('hex');

/** A new address of a holder, with what is kept of it. */
export function newAddress(holder: string): { address: string; secretHash: string } {
  const secret = randomBytes(32).toString('base64url');
  return { address: `${holder}.${secret}`, secretHash: hashOf(secret) };
}

const ADDRESS = /^(?<holder>[\w-]{22})\.(?<secret>[\w-]{43})$/;

/** The parts of an address; undefined where it is none. */
export function addressParts(address: string): { holder: string; secret: string } | undefined {
  const { holder, secret } = ADDRESS.exec(address)?.groups ?? {};
  return holder === undefined || secret === undefined ? undefined : { holder, secret };
}

/** Whether a secret is the one of which a hash is kept; how long that takes tells nothing of it. */
export const isSecretOf = (secret: string, secretHash: string): boolean =>
  timingSafeEqual(sha256(secret), Buffer.from(secretHash, 'hex'));
