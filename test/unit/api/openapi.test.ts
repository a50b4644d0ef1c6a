import { lint, loadConfig } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { CATALOGUE, ENTRIES } from '../../../functions/api/openapi/catalogue.ts';
import { openApi } from '../../../functions/api/openapi/document.ts';

test('docs/openapi.json keeps the rules of OpenAPI 3.1, without one finding', async () => {
  const config = await loadConfig({ configPath: 'redocly.yaml' });
  const findings = await lint({ ref: 'docs/openapi.json', config });
  expect(findings.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
    [],
  );
});

/** The alternatives within a schema, where an example has that field at all, of which no example is one. */
function formsWithout(schema: z.core.$ZodType, values: readonly unknown[], path = 'body'): string[] {
  if (values.length === 0) return [];
  if (schema instanceof z.core.$ZodUnion) {
    const options: readonly z.core.$ZodType[] = schema._zod.def.options;
    return options.flatMap((option, index) => {
      const own = values.filter((value) => z.safeParse(option, value).success);
      return own.length === 0 ? [`${path}, form ${index + 1}`] : formsWithout(option, own, path);
    });
  }
  if (schema instanceof z.core.$ZodOptional) return formsWithout(schema._zod.def.innerType, values, path);
  if (schema instanceof z.core.$ZodArray)
    return formsWithout(
      schema._zod.def.element,
      values.flatMap((value) => (Array.isArray(value) ? value : [])),
      path,
    );
  if (!(schema instanceof z.core.$ZodObject)) return [];
  const shape: Record<string, z.core.$ZodType> = schema._zod.def.shape;
  return Object.entries(shape).flatMap(([name, field]) => {
    const own = values.map((value) => Object(value)[name]).filter((value) => value !== undefined);
    return formsWithout(field, own, `${path}.${name}`);
  });
}

describe('every operation', () => {
  const acts = ENTRIES.filter(({ documented }) => documented.body);
  const operations = Object.values(openApi().paths).flatMap((methods) => Object.values(methods));

  const bodies = acts.map(({ documented: { route, body = z.never(), examples = [] }, description }) => ({
    route,
    body,
    values: examples.map((name) => description.examples[name]),
  }));

  test.each(bodies)('$route has examples that it takes', ({ body, values }) => {
    for (const value of values.length > 0 ? values : [{}])
      expect(z.safeParse(body, value).error, JSON.stringify(value)).toBeUndefined();
  });

  test.each(bodies)('$route has an example of each form of what it takes', ({ body, values }) => {
    expect(formsWithout(body, values)).toEqual([]);
  });

  const asked = ENTRIES.flatMap(({ documented: { route, query } }) => (query ? [{ route, query }] : []));

  test('requires those parameters of its query without which it is refused, and no others', () => {
    const { paths } = openApi();
    expect(asked.length).toBeGreaterThan(20);
    for (const { route, query } of asked) {
      const [method = '', path = ''] = route.split(' ');
      const { parameters = [] } = paths[path]?.[method.toLowerCase()] ?? {};
      const required = parameters.filter((each) => each.in === 'query' && each.required);
      const refused = z.safeParse(query, {}).error?.issues.map(({ path: [name] }) => name) ?? [];
      expect([route, required.map(({ name }) => name)]).toEqual([route, [...new Set(refused)]]);
    }
  });

  test('every example is of some operation', () => {
    const shown = new Set(ENTRIES.flatMap(({ documented: { examples = [] } }) => examples));
    const all = CATALOGUE.flatMap(({ description }) => Object.keys(description.examples));
    expect(all.filter((name) => !shown.has(name))).toEqual([]);
  });

  test('says who may, and how it can be refused: without token or role, and what passes by itself', () => {
    for (const { operationId, description, responses } of operations) {
      expect(description.length, operationId).toBeGreaterThan(40);
      expect(Object.keys(responses), operationId).toEqual(
        expect.arrayContaining(['400', '401', '403', '429', '500', '503']),
      );
    }
  });
});
