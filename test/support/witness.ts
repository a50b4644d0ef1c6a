import { expect } from 'vitest';
import * as z from 'zod/mini';
import { answerOf, ENTRIES } from '../../functions/api/openapi/catalogue.ts';
import { OPEN, ROUTES } from '../../infra/contracts.ts';
import type { CallOptions, caller, Reply } from './caller.ts';

/** Sees what is answered on which route, and that it is what the OpenAPI document says. */

const { Docs: _open, ...SERVED } = ROUTES;
/** The routes of everything but the document itself. */
const DOCUMENTED: readonly string[] = Object.values(SERVED)
  .flat()
  .filter((route) => !OPEN.includes(route));
/** A route that names an address whole goes before one that has a parameter there, as with the HTTP API. */
const parameters = (route: string) => route.split('{').length;
const PATTERNS = [...DOCUMENTED]
  .sort((a, b) => parameters(a) - parameters(b))
  .map((route) => ({
    route,
    pattern: new RegExp(`^${route.replace(/\{\w+\}/g, '[^/]+')}$`),
  }));

type Call = Awaited<ReturnType<typeof caller>>;

/**
 * Holds every answer that is no refusal against its documented schema, and repeats every act with its key. `answered`
 * collects the routes. Those of `unlike` answer a repeat anew.
 */
export function witnessed(call: Call, answered: Set<string>, unlike: readonly string[] = []): Call {
  return async (method, path, as, body, options: CallOptions = {}) => {
    const route = PATTERNS.find((each) => each.pattern.test(`${method} ${path}`))?.route ?? '';
    const keyed = {
      ...options,
      headers: {
        ...(method !== 'GET' && { 'idempotency-key': `key-${answered.size}-${Math.random()}` }),
        ...options.headers,
      },
    };
    const reply: Reply = await call(method, path, as, body, keyed);
    if (reply.status >= 300) return reply;
    answered.add(route);
    const entry = ENTRIES.find(({ documented }) => documented.route === route);
    if (!entry) throw new Error(`${route} is not documented`);
    expect(z.safeParse(answerOf(entry), reply.body).error, route).toBeUndefined();
    if (method !== 'GET' && !unlike.includes(route))
      expect(await call(method, path, as, body, keyed), route).toEqual(reply);
    return reply;
  };
}

/** Whose tests have each route answered. */
const AREAS = {
  traceability: /\/traceability$/,
  registerImport: /\/v1\/imports\/organisations/,
  region: /\/v1\/(campaigns|coverage|imports|centres|social-map)/,
  plans: /\/v1\/plans/,
  register:
    /\/v1\/(activities|similar-organisations|possible-duplicates|organisations\/\{id\}\/(confirmation|distinctions|merge|activities))/,
  search: /\/v1\/search/,
  agenda: /\/v1\/agenda/,
  regions: /\/v1\/regions/,
  consultations: /\/v1\/(consultations|recommendations)/,
};
const areaOf = (route: string) => Object.entries(AREAS).find(([, routes]) => routes.test(route))?.[0];

/** The routes of an area; without one those of a convention's life. */
export const routesOf = (area?: keyof typeof AREAS): string[] =>
  DOCUMENTED.filter((route) => areaOf(route) === area).sort();
