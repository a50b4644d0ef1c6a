import { expect, test } from 'vitest';
import { groupsOf, PAGES, placeOf } from '../../../../web/app/search/found.ts';

/** Where what the search finds is shown. */

const title = { ar: 'عنوان', fr: 'Titre' };
const found = (kind: string, id: string) => ({ kind, id, title, names: [] });

test('a recommendation leads to its own place on the page of its consultation, all else to its page', () => {
  expect(PAGES.recommendation).toBe(PAGES.consultation);
  expect(placeOf({ kind: 'recommendation', id: 's60wo1.12' })).toEqual({
    id: 's60wo1',
    hash: 'recommendation-12',
  });
  expect(placeOf({ kind: 'consultation', id: 's60wo1' })).toEqual({ id: 's60wo1' });
  expect(placeOf({ kind: 'organisation', id: 'o-ads' })).toEqual({ id: 'o-ads' });
});

test('each kind stands together, that of the best first; a kind without page is not shown', () => {
  const groups = groupsOf([
    found('recommendation', 's1.1'),
    found('centre', 'f1'),
    found('unheardOf', 'x1'),
    found('recommendation', 's1.2'),
  ]);
  expect(groups.map(({ kind, found: those }) => [kind, those.map(({ id }) => id)])).toEqual([
    ['recommendation', ['s1.1', 's1.2']],
    ['centre', ['f1']],
  ]);
});
