import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../functions/kernel/fold.ts';
import {
  bestOf,
  EVERYBODY,
  type Found,
  foundIn,
  indexedWords,
  isFound,
  soughtBy,
} from '../../../functions/kernel/search-entry.ts';

const centre: Found = {
  kind: 'convention',
  id: 'c1x',
  title: { ar: 'اتفاقية بناء مركز والتكوين بالقنيطرة', fr: 'Centre d’accueil de Kénitra, étude nº 7' },
  names: ['RSK-2026-0014', '14/2023/DRS'],
  place: 'MA-KEN',
  since: '2026-01-05T10:00:00.000Z',
};

function finds(text: string, found = centre): boolean {
  const sought = soughtBy(text);
  if (!sought) throw new Error(`${text} looks for nothing`);
  return isFound(found, sought);
}

test.each([
  'cent',
  'KENITRA',
  'kénitra centre',
  'accueil',
  'القنيطرة',
  'قنيطرة مركز',
  'تكوين',
  'والتكوين',
  'RSK-2026-0014',
  'rsk-2026-00',
  '2026 0014',
  '٢٠٢٦',
  '0014',
  '14',
  '14/2023',
  '142023',
  '14-2023-drs',
  'c1x',
  'l’accueil',
])('is found by %s', (text) => {
  expect(finds(text)).toBe(true);
});

test.each(['entre', 'salé', 'centre salé', '15/2023', 'nitra', '2027'])('is not found by %s', (text) => {
  expect(finds(text)).toBe(false);
});

test.each(['', ' ', 'a', 'ا', '—', 'a b c', '\u200f'])('%j looks for nothing', (text) => {
  expect(soughtBy(text)).toBeUndefined();
});

test.each(['7', 'ab', '٧', 'من'])('%j is enough to look for', (text) => {
  expect(soughtBy(text)).toBeDefined();
});

test('an ICE is found in groups of digits, and a number is not found by the groups of another', () => {
  const organisation = { ...centre, kind: 'organisation', id: 'o-ads', names: ['001234567000089'] };
  expect(finds('001 234 567 000 089', organisation)).toBe(true);
  expect(finds('001 234 568', organisation)).toBe(false);
});

test('every beginning of every word of a title finds it, however it is written', () => {
  const word = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abéçةأإىylvOاللوبتن7٣') });
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.nat(),
      (words, which, length) => {
        const found = { ...centre, title: { ar: words.join(' '), fr: 'Titre' }, names: [] };
        const folded = fold(words.join(' ')).split(' ');
        const sought = soughtBy([...(folded[which % folded.length] ?? '')].slice(0, 2 + length).join(''));
        return sought === undefined || isFound(found, sought);
      },
    ),
  );
});

describe('the best first', () => {
  const titled = (fr: string, more: Partial<Found> = {}): Found => ({
    ...centre,
    id: fr,
    title: { ar: 'س', fr },
    names: [],
    ...more,
  });
  const order = (text: string, found: Found[], limit = 10) => {
    const sought = soughtBy(text);
    return sought ? bestOf(found, sought, limit).map(({ id }) => id) : [];
  };

  test('a number, then a title that begins with the text, then whole words, then beginnings', () => {
    const found = [
      titled('Le centrage'),
      titled('Un centre'),
      titled('Centre neuf'),
      titled('Autre', { names: ['CENTRE'] }),
    ];
    expect(order('centre', found)).toEqual(['Autre', 'Centre neuf', 'Un centre', 'Le centrage']);
  });

  test('of equals the newest', () => {
    const [old, young] = [titled('Centre A'), titled('Centre B', { since: '2027-01-01T00:00:00.000Z' })];
    expect(order('centre', [old, young])).toEqual(['Centre B', 'Centre A']);
  });

  test('no kind is crowded out by another', () => {
    const many = Array.from({ length: 9 }, (_, n) => titled(`Centre ${n}`));
    const one = titled('Un centre', { kind: 'centre' });
    expect(order('centre', [...many, one], 4)).toContain('Un centre');
  });
});

test('what is kept is bounded in bytes, and halves no character', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'grapheme' }),
      (text, name) => {
        const entry = { ...centre, scopes: [EVERYBODY], title: { ar: text, fr: text }, names: [name, name] };
        const kept = foundIn(entry);
        expect(Buffer.byteLength(kept.title.ar)).toBeLessThanOrEqual(400);
        expect(Buffer.byteLength(kept.names.join(''))).toBeLessThanOrEqual(180);
        expect(kept.title.ar.isWellFormed()).toBe(true);
        expect(indexedWords(kept).size).toBeLessThanOrEqual(150);
        for (const word of indexedWords(kept).keys()) expect(Buffer.byteLength(word)).toBeLessThanOrEqual(80);
      },
    ),
  );
});

test('a title of 200 Arabic letters is kept whole', () => {
  const ar = 'ع'.repeat(200);
  expect(foundIn({ ...centre, scopes: [], title: { ar, fr: 'x' } }).title.ar).toBe(ar);
});
