import { describe, expect, test } from 'vitest';
import { handler, health } from '../../functions/api/docs.ts';
import { escaped, typeOf } from '../../functions/api/docs-schema.ts';
import { openApi } from '../../functions/api/openapi.ts';
import { API_REFUSALS } from '../../functions/api/refusals.ts';
import { FAULTS } from '../../functions/domain/faults.ts';
import { REFUSALS } from '../../functions/domain/refusals.ts';
import { STORE_REFUSALS } from '../../functions/store/refusals.ts';

const at = (rawPath: string) => handler({ rawPath });
const { body: page } = await at('/docs');
const { paths, components } = openApi();
const all = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, found]) => found);

describe('the page of the API', () => {
  test('has every operation, every schema and every refusal in three languages', () => {
    const ids = new Set(all(/ id="([^"]+)"/g));
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    for (const { operationId, summary } of operations) {
      expect(ids).toContain(operationId);
      expect(page).toContain(escaped(summary));
    }
    for (const name of Object.keys(components.schemas)) expect(ids).toContain(name);
    for (const [code, { ar, fr, en }] of Object.entries({
      ...REFUSALS,
      ...STORE_REFUSALS,
      ...API_REFUSALS,
      ...FAULTS,
    })) {
      expect(page).toContain(`<code>${code}</code>`);
      for (const sentence of [ar, fr, en]) expect(page).toContain(escaped(sentence));
    }
  });

  test('leads nowhere that is not there, and names each place once', () => {
    const ids = all(/ id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of all(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  test('closes every element that it opens', () => {
    const open: string[] = [];
    for (const [, end, name = ''] of page.matchAll(/<(\/?)([a-z]\w*)[^>]*>/g)) {
      if (end) expect(open.pop()).toBe(name);
      else if (!['meta', 'br'].includes(name)) open.push(name);
    }
    expect(open).toEqual([]);
  });

  test('runs no script and asks nobody else for anything', async () => {
    expect(page).not.toMatch(
      /<(script|link|img|iframe|object|embed|form)|https?:\/\/|@import|url\(|\son\w+=/i,
    );
    const { headers } = await at('/docs');
    expect(headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
  });
});

test('health and the document are JSON', async () => {
  expect(JSON.parse((await at('/v1/health')).body)).toEqual({ status: 'ok' });
  expect(health('2025c')).toMatchObject({ status: 'ok', warnings: [expect.stringContaining('2025c')] });
  const { headers, body } = await at('/v1/openapi.json');
  expect(headers['content-type']).toBe('application/json');
  expect(JSON.parse(body)).toEqual(JSON.parse(JSON.stringify(openApi())));
});

test.each(['/v1/health', '/v1/openapi.json', '/docs'])(
  'HEAD %s is answered as GET, without the body',
  async (path) => {
    const asked = await handler({ rawPath: path, routeKey: `HEAD ${path}` });
    expect(asked).toEqual({ ...(await handler({ rawPath: path, routeKey: `GET ${path}` })), body: '' });
  },
);

test.each([
  [{ type: 'integer', exclusiveMinimum: 0, maximum: 10_000 }, 'integer <small>1 to 10\u202f000</small>'],
  [{ type: 'string', minLength: 1, maxLength: 80 }, 'string <small>1 to 80 characters</small>'],
  [{ type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }, 'integer'],
  [{ enum: ['a', '<b>'] }, '<code>a</code> <code>&#60;b&#62;</code>'],
  [{ type: 'array', items: { $ref: '#/components/schemas/Share' } }, 'list of <a href="#Share">Share</a>'],
  [{ oneOf: [{ const: 'all' }, { type: 'integer' }] }, '<code>&#34;all&#34;</code> or integer'],
  [{ type: 'string', format: 'date', pattern: '^x$' }, 'string <small>date</small>'],
  [{ type: 'string', pattern: '^[a-z]$' }, 'string <small>^[a-z]$</small>'],
  [{ type: 'object', properties: {} }, 'nothing'],
  [{}, 'anything'],
])('%j reads as %s', (schema, words) => expect(typeOf(schema)).toBe(words));

describe('the OpenAPI document', () => {
  const text = JSON.stringify(openApi());

  test('refers to schemas that it has, and has none that nothing refers to', () => {
    const referred = new Set([...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name));
    expect([...referred].sort()).toEqual(Object.keys(components.schemas).sort());
  });

  test('names every operation differently and every parameter of its path', () => {
    const ids = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map((each) => each.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const [path, methods] of Object.entries(paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const { parameters } of Object.values(methods)) {
        expect(parameters.filter((each) => each.in === 'path').map((each) => each.name)).toEqual(named);
      }
    }
  });

  test('asks for a key on every act that creates or moves something, and for a version on edits of the terms', () => {
    for (const [path, methods] of Object.entries(paths)) {
      for (const [method, { parameters }] of Object.entries(methods)) {
        const required = parameters
          .filter((each) => each.required && each.in === 'header')
          .map((each) => each.name);
        const edits = method === 'patch' && path === '/v1/conventions/{id}';
        expect(required, `${method} ${path}`).toEqual([
          ...(method === 'post' ? ['Idempotency-Key'] : []),
          ...(edits ? ['If-Match'] : []),
        ]);
      }
    }
  });
});
