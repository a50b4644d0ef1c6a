import { expect, test } from 'vitest';
import { csvOf } from '../../../../functions/api/csv.ts';
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

test('every part is asked for, to the last', async () => {
  const parts = new Map([
    [undefined, { text: part(['o-1', '']), link: '</v1/activities?format=csv&cursor=second>; rel="next"' }],
    ['second', { text: part(['o-2', '']), link: '</v1/activities?format=csv&cursor=third>; rel="next"' }],
    ['third', { text: part(['o-3', '']), link: null }],
  ]);
  const table = await wholeTable(async (cursor) => parts.get(cursor) ?? { text: 'no such part', link: null });
  expect(table).toBe(part(['o-1', ''], ['o-2', ''], ['o-3', '']));
});

test('a part that fails leaves no table without its end', async () => {
  const read = async (cursor: string | undefined) => {
    if (cursor !== undefined) throw new Error('no connection');
    return { text: part(['o-1', '']), link: '</v1/activities?cursor=second>; rel="next"' };
  };
  await expect(wholeTable(read)).rejects.toThrow('no connection');
});
