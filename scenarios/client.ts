import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

/** The API as one person sees it: their token on every request, an idempotency key on every act. */

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  etag: string | undefined;
}

/** An answer that the act did not expect, with the API's own sentence. */
export class Unexpected extends Error {
  readonly answer: Answer;
  constructor(request: string, answer: Answer) {
    super(`${request}: ${answer.status} ${JSON.stringify(answer.body)}`);
    this.answer = answer;
  }
}

export interface World {
  /** Where the API is; it may change when the system is started anew. */
  url: () => string;
  token: (user: string) => Promise<string>;
  /** Makes the idempotency keys of this playing of the case: the same act has the same key when it is tried again. */
  play: string;
  /** Told of every act that the API has accepted, and of its answer. */
  onAct?: (answer: Answer) => Promise<void>;
}

/** How often an answer of 503 is taken at its word: the same request, with the same key, after as many seconds. */
const MAX_REPETITIONS = 10;

async function ask(
  world: World,
  user: string,
  method: string,
  path: string,
  body?: unknown,
  headers = {},
): Promise<Answer> {
  for (let repetitions = 0; ; repetitions += 1) {
    const answer = await askOnce(world, user, method, path, body, headers);
    if (answer.status !== 503 || repetitions === MAX_REPETITIONS) return answer;
    await new Promise((resolve) => setTimeout(resolve, 1000 * Number(answer.retryAfter ?? 1)));
  }
}

async function askOnce(
  world: World,
  user: string,
  method: string,
  path: string,
  body: unknown,
  headers: object,
) {
  const response = await fetch(new URL(path, world.url()), {
    method,
    headers: {
      authorization: `Bearer ${await world.token(user)}`,
      'accept-language': 'fr',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === '' ? {} : JSON.parse(text),
    etag: response.headers.get('etag') ?? undefined,
    retryAfter: response.headers.get('retry-after') ?? undefined,
  };
}

/** Reads; anything but 200 is unexpected. */
export async function read(world: World, user: string, path: string): Promise<Answer> {
  const answer = await ask(world, user, 'GET', path);
  if (answer.status !== 200) throw new Unexpected(`GET ${path}`, answer);
  return answer;
}

/**
 * Acts once: `label` names the act within the playing of the case, so that trying it again is harmless. With
 * `expect` an answer of that refusal's code is what should happen.
 */
export async function act(
  world: World,
  user: string,
  label: string,
  [method, path, body]: readonly [string, string, unknown?],
  { ifMatch, expect }: { ifMatch?: string | undefined; expect?: string } = {},
): Promise<Answer> {
  const key = createHash('sha256').update(`${world.play}/${label}`).digest('hex').slice(0, 32);
  const answer = await ask(world, user, method, path, body, {
    'idempotency-key': key,
    ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
  });
  const asExpected = expect === undefined ? answer.status < 300 : answer.body.code === expect;
  if (!asExpected) throw new Unexpected(`${user}: ${method} ${path}`, answer);
  await world.onAct?.(answer);
  return answer;
}

const Report = z.object({
  digest: z.string(),
  isAcceptable: z.boolean(),
  counts: z.object({ create: z.int(), update: z.int(), unchanged: z.int() }),
  problems: z.array(z.object({ row: z.int(), code: z.string() })),
});

/** A dry run of a file; it is imported if nothing is wrong with it. Figures name their campaign. */
export async function importFile(
  world: World,
  user: string,
  { kind = 'figures', campaign, csv }: { kind?: string; campaign?: string; csv: string },
): Promise<z.infer<typeof Report>> {
  const send = async (query: Record<string, string>) => {
    const all = new URLSearchParams({ ...(campaign !== undefined && { campaign }), ...query });
    const path = `/v1/imports/${kind}?${all}`;
    const answer = await ask(world, user, 'POST', path, csv, { 'content-type': 'text/csv' });
    if (answer.status !== 200) throw new Unexpected(`${user}: POST ${path}`, answer);
    return z.parse(Report, answer.body);
  };
  const report = await send({ dryRun: 'true' });
  return report.isAcceptable ? send({ digest: report.digest }) : report;
}

/** Long enough for a machine that is busy with much else. */
const WAIT_MS = 180_000;

/** Looks again until there is something to see; three minutes without it are an error that says what was awaited. */
export async function until<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + WAIT_MS;
  // Most answers come at once. Who waits for longer looks less often, and leaves the machine to what is awaited.
  for (let pause = 50; ; pause = Math.min(pause * 1.25, 500)) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > deadline) throw new Error(`Waited three minutes in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
