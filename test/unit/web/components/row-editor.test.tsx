import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { expect, test } from 'vitest';
import * as en from '../../../../web/locales/en/index.ts';
import { RowEditor, type RowTools } from '../../../../web/ui/row-editor.tsx';

/** One editor for all lists of rows: what a row can do, and what becomes of the list. */

interface Row {
  key: string;
  words: string;
}

const ROWS: readonly Row[] = ['a', 'b', 'c'].map((key) => ({ key, words: key.toUpperCase() }));

function edited(rows: readonly Row[], limits: { least?: number; most?: number } = {}) {
  const tools: RowTools<Row>[] = [];
  const changes: Row[][] = [];
  const html = renderToStaticMarkup(
    <IntlProvider locale="en" messages={en}>
      <RowEditor
        rows={rows}
        keyOf={({ key }) => key}
        onChange={(next) => changes.push(next)}
        addLabel="Add"
        newRow={() => ({ key: 'new', words: '' })}
        {...limits}
      >
        {(given) => {
          tools.push(given);
          return <div {...given.mark}>{given.row.words}</div>;
        }}
      </RowEditor>
    </IntlProvider>,
  );
  const keys = () => changes.at(-1)?.map(({ key }) => key);
  return { html, tools, changes, keys };
}

test('each row is marked and knows its place', () => {
  const { html, tools } = edited(ROWS);
  expect([...html.matchAll(/data-row="(\w)"/g)].map(([, key]) => key)).toEqual(['a', 'b', 'c']);
  expect(tools.map(({ index, number }) => [index, number])).toEqual([
    [0, 1],
    [1, 2],
    [2, 3],
  ]);
  expect(html).toContain('data-add');
});

test('a row changes where it stands, is taken out, and has another put behind it', () => {
  const { tools, changes, keys } = edited(ROWS);
  tools[1]?.change({ key: 'b', words: 'changed' });
  expect(changes.at(-1)).toEqual([ROWS[0], { key: 'b', words: 'changed' }, ROWS[2]]);
  tools[1]?.remove?.();
  expect(keys()).toEqual(['a', 'c']);
  tools[0]?.addBehind({ key: 'copy', words: 'A' });
  expect(keys()).toEqual(['a', 'copy', 'b', 'c']);
});

test('a list is no shorter than its least, and no longer than its most', () => {
  expect(edited(ROWS, { least: 3 }).tools.every(({ remove }) => remove === undefined)).toBe(true);
  expect(edited(ROWS, { least: 2 }).tools.every(({ remove }) => remove !== undefined)).toBe(true);
  expect(edited(ROWS, { most: 3 }).html).not.toContain('data-add');
  expect(edited(ROWS, { most: 4 }).html).toContain('data-add');
});
