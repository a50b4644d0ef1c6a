import { isRecord } from '../api/search.ts';
import { type Service, serviceOf } from './service.ts';

/** Where the portal runs, asked at run time so that one build serves every stage. */
export interface Config {
  /** The OpenID issuer, as its discovery document names it. */
  issuer: string;
  clientId: string;
  /** Where signing out goes when the issuer's discovery names no place for it, as with Cognito. */
  signOutUrl?: string | undefined;
  service: Service;
}

function isUrl(value: unknown): boolean {
  try {
    return new URL(String(value)).href !== '';
  } catch {
    return false;
  }
}

const isConfig = (value: unknown): value is Omit<Config, 'service'> =>
  isRecord(value) &&
  isUrl(value.issuer) &&
  typeof value.clientId === 'string' &&
  (value.signOutUrl === undefined || isUrl(value.signOutUrl));

export async function loadConfig(): Promise<Config> {
  const answer = await fetch('/config.json');
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
  const config: unknown = await answer.json();
  if (!isConfig(config)) throw new Error('config.json does not say who signs people in');
  return { ...config, service: serviceOf(config) };
}
