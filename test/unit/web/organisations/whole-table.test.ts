import createClient from 'openapi-fetch';
import { expect, test } from 'vitest';
import { csvOf } from '../../../../functions/api/csv.ts';
import type { paths } from '../../../../web/api/schema.d.ts';
import { joinedTable, nextCursor, wholeTable } from '../../../../web/pages/organisations/whole-table.ts';

/** A table of more rows than the API gives at once is downloaded whole. */

const HEADINGS = [
  ['organisation', 'commune'],
  ['#org+id', '#adm3+name'],
];
const part = (...rows: string[][]) => csvOf([...HEADINGS, ...rows]);

test('parts are joined under the headings of the first', () => {
  const [one, other] = [
    ['o-1', 'Hassan'],
    ['o-2', 'Two\r\nlines'],
  ];
  expect(joinedTable([part(one), part(other)])).toBe(part(one, other));
  expect(joinedTable([part(one)])).toBe(part(one));
});

test('the next part begins where the link says', () => {
  expect(nextCursor('</v1/activities?format=csv&cursor=a%2Bb>; rel="next"')).toBe('a+b');
  expect(nextCursor(null)).toBeUndefined();
  expect(nextCursor('</v1/activities?format=csv>; rel="prev"')).toBeUndefined();
});

test('every part is asked for, with the filters', async () => {
  const asked: string[] = [];
  const answers = [
    [part(['o-1', '']), '</v1/activities?format=csv&cursor=next>; rel="next"'],
    [part(['o-2', '']), undefined],
  ] as const;
  const api = createClient<paths, 'application/json'>({
    baseUrl: 'http://localhost',
    fetch: async ({ url }) => {
      asked.push(url);
      const [text, link] = answers[asked.length - 1] ?? ['', undefined];
      return new Response(text, { headers: { 'content-type': 'text/csv', ...(link && { link }) } });
    },
  });
  expect(await wholeTable(api, { region: 'MA-04' })).toBe(part(['o-1', ''], ['o-2', '']));
  expect(asked.map((url) => new URL(url).searchParams.get('cursor'))).toEqual([null, 'next']);
  expect(asked.every((url) => url.includes('region=MA-04'))).toBe(true);
});
