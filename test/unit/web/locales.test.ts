import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compile from 'icu-minify/compile';
import format from 'icu-minify/format';
import IntlMessageFormat from 'intl-messageformat';
import { expect, test } from 'vitest';
import * as ar from '../../../web/locales/ar/index.ts';
import * as en from '../../../web/locales/en/index.ts';
import * as fr from '../../../web/locales/fr/index.ts';
import { messagesShown, type Shown, sourceFiles, stringsOf, textsIn } from './sources.ts';

/** Every word of the portal is in the translations' files, in every language, and every translation is used. */

const LANGUAGES = { ar, fr, en };

function leaves(branch: object, path = ''): [string, string][] {
  return Object.entries(branch).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : leaves(value, `${path}${key}.`),
  );
}

const keys = leaves(ar).map(([key]) => key);

test.each(['fr', 'en'] as const)('%s has exactly the keys of the Arabic', (language) => {
  expect(leaves(LANGUAGES[language]).map(([key]) => key)).toEqual(keys);
});

test.each(['ar', 'fr', 'en'] as const)('each area of %s is loaded', (language) => {
  const files = readdirSync(join('web/locales', language)).filter((file) => file.endsWith('.json'));
  expect(Object.keys(LANGUAGES[language]).sort()).toEqual(files.map((file) => file.slice(0, -5)).sort());
});

test.each(['ar', 'fr', 'en'] as const)(
  'every message of %s is well formed and has the same values',
  (language) => {
    const arabic = new Map(leaves(ar));
    for (const [key, message] of leaves(LANGUAGES[language])) {
      expect(message.trim(), key).not.toBe('');
      expect(valuesOf(message, language), key).toEqual(valuesOf(arabic.get(key) ?? '', 'ar'));
    }
  },
);

/** The names of the values that a message takes. */
function valuesOf(message: string, language: string): string[] {
  const names = new Set<string>();
  const visit = (elements: readonly object[]) => {
    for (const element of elements) {
      if ('value' in element && 'type' in element && element.type !== 0) names.add(String(element.value));
      const options = 'options' in element && element.options ? Object.values(element.options) : [];
      for (const option of options) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(message, language).getAst());
  return [...names].sort();
}

/** Browsers format what the build has compiled; these tests read what it was compiled from. */
test.each(['ar', 'fr', 'en'] as const)(
  'every message of %s says the same once it is compiled',
  (language) => {
    const formatters = {
      getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
        new Intl.NumberFormat(...args),
      getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
        new Intl.DateTimeFormat(...args),
      getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
        new Intl.PluralRules(...args),
    };
    for (const [key, message] of leaves(LANGUAGES[language])) {
      const parsed = new IntlMessageFormat(message, language);
      const compiled = compile(message);
      const names = valuesOf(message, language);
      for (const count of message.includes(', plural,') ? [0, 1, 2, 3, 11, 1000] : [7]) {
        const given = (name: string) =>
          message.includes(`{${name}, plural,`)
            ? count
            : message.includes(`<${name}>`)
              ? () => `«${name}»`
              : `«${name}»`;
        const values = Object.fromEntries(names.map((name) => [name, given(name)]));
        expect([format(compiled, language, values, { formatters })].flat().join(''), key).toBe(
          [parsed.format(values)].flat().join(''),
        );
      }
    }
  },
);

test('Arabic plurals have all the forms that Arabic has', () => {
  const plural = leaves(ar).filter(([, message]) => message.includes(', plural,'));
  expect(plural.length).toBeGreaterThan(0);
  for (const [key, message] of plural)
    for (const form of ['one', 'two', 'few', 'many', 'other']) expect(message, key).toContain(`${form} {`);
});

test('every translation is used', () => {
  const used = sourceFiles().flatMap((file) => stringsOf(readFileSync(file, 'utf8')));
  const words = new Set(used.filter((each) => !each.includes('*')));
  const patterns = used
    .filter((each) => /^\w+\..*\*/.test(each))
    .map((each) => new RegExp(`^${each.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`));
  // Words for codes are looked up by code, whatever the API names.
  const isLookedUp = (key: string) =>
    /^(places|documents|terms\.(targetGroup|region|role)|campaigns\.import\.columns)\./.test(key);
  const unused = keys.filter(
    (key) => !isLookedUp(key) && !words.has(key) && !patterns.some((pattern) => pattern.test(key)),
  );
  expect(unused).toEqual([]);
});

test('no component has words of its own', () => {
  const found = sourceFiles().flatMap((file) =>
    textsIn(readFileSync(file, 'utf8')).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('the check for words of its own finds them', () => {
  expect(textsIn('const a = <p title="Une phrase">Bonjour {name}</p>;')).toEqual(['Une phrase', 'Bonjour']);
  expect(textsIn('const a = <b aria-label={open ? "Fermer" : t("x.y")}> · </b>;')).toEqual(['Fermer']);
});

const IS_KEY = /^\w+\.[\w.*]+$/;

/** Whether all values of a message are among those given; those put together elsewhere are taken to be there. */
function isFilled(message: string, { values }: Shown): boolean {
  return values === undefined || valuesOf(message, 'ar').every((value) => values.includes(value));
}

/**
 * The messages that are shown without a value that they ask for. Which of many a template shows is not known
 * here: one of its messages has to be filled by it, and each message by one of the templates that may show it.
 */
function unfilled(sources: readonly string[]): string[] {
  const messages = new Map(leaves(ar));
  const shown = sources.flatMap(messagesShown).filter(({ key }) => IS_KEY.test(key));
  const matching = ({ key }: Shown) => {
    const pattern = new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`);
    return [...messages].filter(([each]) => pattern.test(each));
  };
  const named = shown.filter(({ key }) => messages.has(key));
  const templates = shown
    .filter(({ key }) => key.includes('*'))
    .map((each) => ({ each, ways: matching(each) }));
  const onlyByTemplate = new Map(templates.flatMap(({ ways }) => ways));
  for (const { key } of named) onlyByTemplate.delete(key);
  return [
    ...named.filter((each) => !isFilled(messages.get(each.key) ?? '', each)).map(({ key }) => key),
    ...templates
      .filter(({ each, ways }) => ways.length > 0 && !ways.some(([, message]) => isFilled(message, each)))
      .map(({ each }) => each.key),
    ...[...onlyByTemplate]
      .filter(
        ([key, message]) =>
          !templates.some(({ each, ways }) => ways.some(([way]) => way === key) && isFilled(message, each)),
      )
      .map(([key]) => key),
  ];
}

test('a message with values is shown with all of them', () => {
  expect(unfilled(sourceFiles().map((file) => readFileSync(file, 'utf8')))).toEqual([]);
});

test('the check for values finds those that are missing', () => {
  expect(unfilled(["t('ui.documentTitle');"])).toEqual(['ui.documentTitle']);
  expect(unfilled(["t('ui.documentTitle', { name });"])).toEqual(['ui.documentTitle']);
  expect(unfilled(["const key = late ? 'ui.documentTitle' : 'ui.close'; t(key);"])).toEqual([
    'ui.documentTitle',
  ]);
  expect(unfilled(["const column = { label: 'ui.documentTitle' };"])).toEqual(['ui.documentTitle']);
  expect(unfilled([`t(\`journal.\${key}\`);`])).toContain('journal.fromTo');
  expect(unfilled([`t(\`journal.\${key}\`, { from, to, entry, day });`])).toEqual([]);
  expect(unfilled(["t('ui.documentTitle', { title: 'x' });"])).toEqual([]);
});
