import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newerIn } from './newer-interfaces.ts';
import { sourceFiles } from './sources.ts';

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*/gm, '');

test('the portal asks its browser for nothing that the oldest ones lack', () => {
  const newer = sourceFiles().flatMap((file) =>
    newerIn(withoutComments(readFileSync(file, 'utf8'))).map((name) => `${file}: ${name}`),
  );
  expect(newer).toEqual([]);
});

test('what is newer is found', () => {
  expect(newerIn('const host = URL.parse(link)?.host;')).toEqual(['URL.parse']);
  expect(newerIn('[...rows].toSorted().at(0); new Intl.Segmenter()')).toEqual(['Intl.Segmenter', 'toSorted']);
});
