import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import * as everyWord from '../../../web/locales/ar/index.ts';

/**
 * The words of some areas are not on every page: an `Area` fetches them. Whatever uses such words stands below one,
 * on every way that leads to it from the portal's entry.
 */

const FIRST = 'web/locales/ar/first.ts';
const ofEveryPage = new Set(
  [...readFileSync(FIRST, 'utf8').matchAll(/default as (\w+)/g)].map(([, name]) => name),
);
const AREAS = Object.keys(everyWord).filter((name) => !ofEveryPage.has(name));

interface Module {
  /** The areas whose words it uses. */
  used: string[];
  /** The areas that it gives to what it shows. */
  given: string[];
  /** The modules that it imports, now or later. */
  imports: string[];
}

const read = new Map<string, Module>();

function moduleAt(path: string): Module {
  const known = read.get(path);
  if (known) return known;
  const source = readFileSync(path, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  const specifiers = [
    ...source.matchAll(/(?:^import (?!type )[^;]*?from |^export [^;]*?from |import\()'(\.[^']*\.tsx?)'/gm),
  ];
  const module = {
    used: AREAS.filter((area) => new RegExp(`['"\`]${area}\\.[a-z]`).test(source)),
    given: [...source.matchAll(/<Area name=(.+?)>/g)].flatMap(([, names = '']) => names.match(/\w+/g) ?? []),
    imports: specifiers
      .map(([, specifier = '']) => relative('.', resolve(dirname(path), specifier)))
      .filter((each) => !each.startsWith('web/locales/') && existsSync(each)),
  };
  read.set(path, module);
  return module;
}

/** The ways on which words are used below no area that gives them. */
function unworded(path: string, given: ReadonlySet<string>, seen: Set<string>, way: string[]): string[] {
  const { used, given: own, imports } = moduleAt(path);
  const here = new Set([...given, ...own]);
  const state = `${path} ${[...here].sort().join()}`;
  if (seen.has(state)) return [];
  seen.add(state);
  const missing = used.filter((area) => !here.has(area));
  return [
    ...missing.map((area) => `${area}: ${[...way, path].slice(-4).join(' > ')}`),
    ...imports.flatMap((next) => unworded(next, here, seen, [...way, path])),
  ];
}

test('whatever uses the words of an area stands below it', () => {
  expect(AREAS.length).toBeGreaterThan(5);
  expect(unworded('web/app/router.tsx', new Set(), new Set(), [])).toEqual([]);
  expect([...read.values()].filter(({ used }) => used.length > 0).length).toBeGreaterThan(50);
});
