import createClient, { type Client } from 'openapi-fetch';
import { createContext, use } from 'react';
import type { Session } from '../session/session.ts';
import { fetchPatiently } from './fetch-patiently.ts';
import { errorOf, Refused, Unanswered } from './problem.ts';
import type { paths } from './schema.d.ts';

/** The API as its OpenAPI document describes it: paths, parameters, bodies and answers are typed from it. */
export type Api = Client<paths, 'application/json'>;

/** The longest wait for an answer before it counts as lost, in milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * Every request carries the token and the reader's language. One that is refused for its token waits for a
 * new session and is sent again as it was, its idempotency key included.
 */
export function createApi(session: Session): Api {
  const send = async (request: Request): Promise<Response> => {
    const attempt = async (): Promise<Response> => {
      const token = session.token();
      const copy = request.clone();
      copy.headers.set('accept-language', document.documentElement.lang);
      if (token !== undefined) copy.headers.set('authorization', `Bearer ${token}`);
      const answer = await fetchPatiently(copy, request.signal, REQUEST_TIMEOUT_MS);
      if (answer.status === 401 && (await session.renew(token))) return attempt();
      return answer;
    };
    return attempt();
  };
  return createClient<paths, 'application/json'>({ baseUrl: window.location.origin, fetch: send });
}

interface Answer<Data> {
  data?: Data;
  error?: unknown;
  response: Response;
}

/** The data of an answer; a refusal or a lost answer is thrown as `Refused` or `Unanswered`. */
export async function read<Data>(asked: Promise<Answer<Data>>): Promise<Data> {
  return (await readWithTag(asked)).data;
}

/** The same with the `ETag` that an edit has to name. */
export async function readWithTag<Data>(
  asked: Promise<Answer<Data>>,
): Promise<{ data: Data; etag: string | undefined }> {
  const { data, error, response } = await asked.catch((cause: unknown) => {
    if (cause instanceof Refused) throw cause;
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Unanswered();
  });
  if (!response.ok || data === undefined) throw errorOf(response.status, error);
  return { data, etag: response.headers.get('etag') ?? undefined };
}

export const ApiContext = createContext<Api | undefined>(undefined);

export function useApi(): Api {
  const api = use(ApiContext);
  if (!api) throw new Error('No API above');
  return api;
}
