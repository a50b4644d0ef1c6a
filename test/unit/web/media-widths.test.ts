import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutRanges } from '../../../web/media-widths.ts';
import { sourceFiles } from './sources.ts';

/** Safari 15.6 reads the media queries of level 3: a type, and features joined by `and`. */
const LEVEL_3 = /^(?:(?:screen|print)(?: and )?)?(?:\([\w-]+: ?[\w.-]+\)(?: and (?=\())?)*$/;

const queriesOf = (css: string) =>
  [...css.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/@media([^{]+)\{/g)].flatMap(([, list = '']) =>
    list.split(',').map((query) => query.trim()),
  );

test('ranges are written as the oldest supported browsers read them', () => {
  expect(withoutRanges('@media screen and (width < 64rem) and (height >= 34rem) {')).toBe(
    '@media screen and (max-width: 63.999rem) and (min-height: 34rem) {',
  );
});

test('every media query of a stylesheet is one that Safari 15.6 reads', () => {
  const queries = globSync('web/{app,pages,parts,styles,ui}/**/*.css').flatMap((sheet) =>
    queriesOf(withoutRanges(readFileSync(sheet, 'utf8'))).map((query) => `${sheet}: ${query}`),
  );
  expect(queries.length).toBeGreaterThan(100);
  expect(queries.filter((query) => !LEVEL_3.test(query.split(': ').slice(1).join(': ')))).toEqual([]);
});

test('every media query of a script is one that Safari 15.6 reads', () => {
  const asked = sourceFiles().flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/matchMedia\('([^']+)'\)/g)].map(([, query = '']) => query),
  );
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((query) => !LEVEL_3.test(query))).toEqual([]);
});
