import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROVINCES, REGIONS } from '../../../functions/aggregates/shared/places.ts';

/** The portal asks the API for the names of places: there is one list of them, the domain's. */

const files = globSync('web/{app,api,i18n,locales,pages,session,ui}/**/*.{ts,tsx,json}').filter(
  (file) => !file.includes('node_modules') && !file.endsWith('.d.ts'),
);
const PLACES = [...REGIONS, ...PROVINCES];

test('no file of the portal names a place by its code or as a word', () => {
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return PLACES.filter(({ code, ar, fr }) =>
      [code, ar, fr].some((name) => source.includes(`"${name}"`) || source.includes(`'${name}'`)),
    ).map(({ code }) => `${file}: ${code}`);
  });
  expect(found).toEqual([]);
});
