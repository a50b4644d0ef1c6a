import { globSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** A stylesheet is beside its component and comes with it: each module that uses its classes imports it. */

const SHEETS = globSync('web/{app,pages,parts,styles,ui}/**/*.css');
const COMPONENTS = globSync('web/{app,pages,parts,ui}/**/*.tsx');

/** The classes that a stylesheet's selectors name. */
function classesOf(sheet: string): string[] {
  const css = readFileSync(sheet, 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
  const selectors = [...css.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector.trim());
  const named = selectors.filter((selector) => !selector.startsWith('@'));
  return named.flatMap((selector) =>
    [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name),
  );
}

/** The values of `className` in a component: literals whole, templates without what is put into them. */
function namesIn(source: string): string[] {
  const values = [...source.matchAll(/className=(?:"([^"]*)"|\{((?:[^{}]|\{[^{}]*\})*)\})/g)];
  return values.flatMap(([, literal, expression = '']) => {
    const texts =
      literal === undefined
        ? [...expression.matchAll(/'([^']*)'|`([^`]*)`/g)].map(
            ([, plain, template]) => plain ?? template ?? '',
          )
        : [literal];
    return texts.flatMap((text) => text.split(/\s+/)).filter((name) => /^[a-z][\w-]*$/i.test(name));
  });
}

/** The stylesheets that a component imports, as paths from the root. */
function sheetsOf(component: string, source: string): string[] {
  return [...source.matchAll(/^import '(\.[^']*\.css)';$/gm)].map(([, path = '']) =>
    relative('.', resolve(dirname(component), path)),
  );
}

const used = COMPONENTS.map((component) => {
  const source = readFileSync(component, 'utf8');
  return { component, source, names: namesIn(source), sheets: sheetsOf(component, source) };
});
const own = SHEETS.filter((sheet) => !sheet.startsWith('web/styles/'));

/**
 * The sheet that dresses a class: where a selector begins with it, in the kit before the parts, in a part before the
 * pages.
 */
function homes(): Map<string, string> {
  const found = new Map<string, string>();
  for (const layer of ['styles', 'ui', 'parts', 'pages', 'app']) {
    for (const sheet of SHEETS.filter((each) => each.startsWith(`web/${layer}/`))) {
      for (const [, name = ''] of readFileSync(sheet, 'utf8').matchAll(/^ *\.([a-z][\w-]*)(?![\w-])/gim)) {
        if (!found.has(name)) found.set(name, sheet);
      }
    }
  }
  return found;
}

describe('styles', () => {
  test.each(own)('%s is imported by somebody, and names a class that they use', (sheet) => {
    const users = used.filter(({ sheets }) => sheets.includes(sheet));
    expect(users.map(({ component }) => component)).not.toEqual([]);
    const classes = new Set(classesOf(sheet));
    for (const { component, source } of users) {
      const isUsed = [...classes].some((name) => source.includes(name));
      expect(isUsed ? '' : `${component} uses nothing of it`).toBe('');
    }
  });

  test('a component imports the sheet of every class that it uses', () => {
    const sheets = homes();
    const missing = used.flatMap(({ component, names, sheets: imported }) =>
      names.flatMap((name) => {
        const home = sheets.get(name);
        return home === undefined || !own.includes(home) || imported.includes(home)
          ? []
          : [`${component}: .${name} of ${home}`];
      }),
    );
    expect(missing).toEqual([]);
  });

  test('no class is named by the sheets of two pages', () => {
    const byName = new Map<string, Set<string>>();
    for (const sheet of own.filter((each) => each.startsWith('web/pages/'))) {
      const page = sheet.split('/')[2] ?? '';
      for (const name of classesOf(sheet)) byName.set(name, (byName.get(name) ?? new Set()).add(page));
    }
    const kit = new Set(SHEETS.filter((each) => !each.startsWith('web/pages/')).flatMap(classesOf));
    const twice = [...byName].filter(([name, pages]) => pages.size > 1 && !kit.has(name));
    expect(twice).toEqual([]);
  });

  test('no sheet has a selector that a supported browser does not know: it would drop the whole rule', () => {
    const unknown = SHEETS.filter((sheet) => /:has\(|:open\b|@scope\b/.test(readFileSync(sheet, 'utf8')));
    expect(unknown).toEqual([]);
  });

  test('no sheet is as long as those that dressed everything', () => {
    const long = SHEETS.filter((sheet) => readFileSync(sheet, 'utf8').split('\n').length > 180);
    expect(long).toEqual([]);
  });
});
