import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { serve } from '../../../functions/api/http.ts';
import { ApiRefusal } from '../../../functions/api/refusals.ts';

/** An answer is compressed as its caller likes it best, and is what it would have been without. */

const ROWS = Array.from({ length: 50 }, (_, n) => ({ n, title: 'اتفاقية شراكة تتعلق ببناء مركز اجتماعي' }));
const ROUTE = 'GET /v1/rows';

const Answer = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  isBase64Encoded: z._default(z.boolean(), false),
});

async function asked(encoding: string | undefined, handle: () => unknown = () => ROWS) {
  const handler: (event: never, context: never) => Promise<unknown> = serve([
    { route: ROUTE, handle: async () => ({ status: 200, body: handle(), headers: { vary: 'Accept' } }) },
  ]);
  const event = {
    routeKey: ROUTE,
    headers: { ...(encoding !== undefined && { 'accept-encoding': encoding }) },
    requestContext: { requestId: 'r1', http: { method: 'GET' } },
  };
  const answer = Answer.parse(await handler(event as never, {} as never));
  const headers = Object.fromEntries(
    Object.entries(answer.headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return { ...answer, headers, bytes: Buffer.from(answer.body, answer.isBase64Encoded ? 'base64' : 'utf8') };
}

test.each([
  ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
  ['br', 'br;q=0.5, gzip;q=1', brotliDecompressSync],
  ['gzip', 'gzip, deflate', gunzipSync],
  ['gzip', 'br;q=0, gzip', gunzipSync],
])('%s for "%s"', async (encoding, accepted, decompress) => {
  const { headers, bytes } = await asked(accepted);
  expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept, Accept-Encoding' });
  expect(JSON.parse(decompress(bytes).toString())).toEqual(ROWS);
  expect(bytes.length).toBeLessThan(JSON.stringify(ROWS).length / 5);
});

test.each([undefined, '', 'identity', 'deflate', 'br;q=0, gzip;q=0'])(
  'nothing for "%s"',
  async (accepted) => {
    const { headers, body } = await asked(accepted);
    expect(headers).not.toHaveProperty('content-encoding');
    expect(JSON.parse(body)).toEqual(ROWS);
  },
);

test('what would not become smaller is left as it is', async () => {
  const { headers, body } = await asked('br', () => 7);
  expect(headers).not.toHaveProperty('content-encoding');
  expect(body).toBe('7');
});

test('a refusal is compressed like an answer', async () => {
  const { statusCode, headers, bytes } = await asked('gzip', () => {
    throw new ApiRefusal('ifMatchInvalid');
  });
  expect([statusCode, headers['content-encoding']]).toEqual([400, 'gzip']);
  expect(JSON.parse(gunzipSync(bytes).toString())).toMatchObject({ code: 'ifMatchInvalid' });
});
