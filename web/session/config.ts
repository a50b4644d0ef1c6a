import * as z from 'zod/mini';

/** Where the portal runs, asked at run time so that one build serves every stage. */
const Config = z.object({
  /** The OpenID issuer, as its discovery document names it. */
  issuer: z.url(),
  clientId: z.string(),
  /** Where signing out goes when the issuer's discovery names no place for it, as with Cognito. */
  signOutUrl: z.optional(z.url()),
});
export type Config = z.infer<typeof Config>;

export async function loadConfig(): Promise<Config> {
  const answer = await fetch('/config.json');
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
  return Config.parse(await answer.json());
}
