import { lint, loadConfig } from '@redocly/openapi-core';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ENTRIES } from '../../../functions/api/openapi/catalogue.ts';
import { openApi } from '../../../functions/api/openapi/document.ts';

test('docs/openapi.json keeps the rules of OpenAPI 3.1, without one finding', async () => {
  const config = await loadConfig({ configPath: 'redocly.yaml' });
  const findings = await lint({ ref: 'docs/openapi.json', config });
  expect(findings.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual(
    [],
  );
});

describe('every operation', () => {
  const acts = ENTRIES.filter(({ documented }) => documented.body);
  const operations = Object.values(openApi().paths).flatMap((methods) => Object.values(methods));

  test.each(acts.map((each) => [each.documented.route, each] as const))(
    '%s has an example that it takes',
    (_, { documented: { body = z.never(), example }, description: { examples } }) => {
      const given = example === undefined ? {} : examples[example];
      expect(z.safeParse(body, given).error).toBeUndefined();
    },
  );

  test('says who may, and how it can be refused: without token or role, and what passes by itself', () => {
    for (const { operationId, description, responses } of operations) {
      expect(description.length, operationId).toBeGreaterThan(40);
      expect(Object.keys(responses), operationId).toEqual(
        expect.arrayContaining(['400', '401', '403', '429', '500', '503']),
      );
    }
  });
});
