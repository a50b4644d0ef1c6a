import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { serve } from '../../../functions/api/http.ts';
import { COUNCIL, person } from '../../../scenarios/cases.ts';
import { callerOf, claimsOf } from '../../support/caller.ts';

/** What the functions of the API write into their log of a request whose query has a secret. */

const SECRET = 'holder.a-secret-that-opens-an-agenda';
const ROUTE = 'GET /v1/agenda.ics';
const lines: string[] = [];

beforeEach(() => {
  vi.stubEnv('LOG_LEVEL', 'info');
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => lines.push(String(line)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  lines.length = 0;
});

const asked = (fails: (address: string) => Error) => {
  const handler = serve([
    {
      route: ROUTE,
      query: z.strictObject({ address: z.string() }),
      handle: async ({ query }) => {
        throw fails(query.address ?? '');
      },
    },
  ]);
  const officer = person(COUNCIL, 'officer');
  return callerOf([{ handler, routes: [ROUTE] }])('GET', '/v1/agenda.ics', officer, undefined, {
    query: { address: SECRET },
    claims: claimsOf(officer),
  });
};

test.each([
  ['a failure that repeats the address', 500, (address: string) => new Error(`No agenda at ${address}`)],
  [
    'a conflict in the table',
    503,
    (address: string) => Object.assign(new Error(address), { name: 'ThrottlingException' }),
  ],
])('%s is logged without it, and answered without it', async (_, status, fails) => {
  const reply = await asked(fails);
  expect(reply.status).toBe(status);
  expect(lines.length).toBeGreaterThan(0);
  expect([...lines, reply.text].filter((text) => text.includes(SECRET))).toEqual([]);
});
