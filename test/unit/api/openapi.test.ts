import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openApi } from '../../../functions/api/openapi.ts';
import { ROUTES } from '../../../infra/routes.ts';

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
