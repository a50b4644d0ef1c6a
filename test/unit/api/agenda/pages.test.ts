import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CATALOGUE } from '../../../../functions/aggregates/catalogue.ts';
import { PAGES } from '../../../../functions/api/reads/agenda/feed.ts';

const router = readFileSync(new URL('../../../../web/app/router.tsx', import.meta.url), 'utf8');

test('what stands in a calendar leads to a page of the portal, of every kind', () => {
  expect(Object.keys(PAGES).filter((kind) => !CATALOGUE.some((each) => each.kind === kind))).toEqual([]);
  expect(Object.values(PAGES).filter((page) => !router.includes(`path: '${page}/$id'`))).toEqual([]);
});
