import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { ENTRIES } from '../../../functions/api/openapi/catalogue.ts';
import { openApi } from '../../../functions/api/openapi/document.ts';
import { ROUTES } from '../../../infra/service/routes.ts';

const written = JSON.parse(readFileSync(new URL('../../../docs/openapi.json', import.meta.url), 'utf8'));

test('docs/openapi.json is what the routes and schemas say (npm run openapi writes it)', () => {
  expect(written).toEqual(JSON.parse(JSON.stringify(openApi())));
});

test('every deployed route is documented, and no other', () => {
  const documented = Object.entries<object>(written.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const { docs: _open, ...deployed } = ROUTES;
  expect(documented.sort()).toEqual(Object.values(deployed).flat().sort());
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
