import { useCallback, useEffect, useRef, useState } from 'react';

interface Options<Row> {
  /** The key of a row while it is edited: it stays when the row changes. */
  keyOf: (row: Row) => string;
  /** Changes the list as it is by then: rows may come and go while a request is on its way. */
  update: (by: (rows: readonly Row[]) => Row[]) => void;
}

/**
 * Rows that are added, changed and taken out. Focus goes into a row that was added, and from one that was taken out to
 * what adds one. A row is named by its key, because its place may be another by the time something is done to it.
 */
export function useRowList<Row>({ keyOf, update }: Options<Row>) {
  const { list, focusRow } = useRowFocus();
  return {
    /** The element around the rows and what adds one; each row is marked `data-row`, the latter `data-add`. */
    list,
    focusRow,
    /** Puts a row at the end, or behind another. */
    add: (row: Row, after?: string) => {
      update((rows) => {
        const place = after === undefined ? rows.length : rows.findIndex((each) => keyOf(each) === after) + 1;
        return [...rows.slice(0, place), row, ...rows.slice(place)];
      });
      focusRow(keyOf(row));
    },
    change: (row: Row) => update((rows) => rows.map((each) => (keyOf(each) === keyOf(row) ? row : each))),
    remove: (key: string) => {
      update((rows) => rows.filter((each) => keyOf(each) !== key));
      focusRow();
    },
  };
}

function useRowFocus() {
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ row: string | undefined }>();
  useEffect(() => {
    if (!wanted || !list.current) return;
    const row = ownOf(list.current, '[data-row]').find(({ dataset }) => dataset.row === wanted.row);
    if (row instanceof HTMLDetailsElement) row.open = true;
    const [adder] = ownOf(list.current, '[data-add]');
    const target = row?.querySelector<HTMLElement>(FIELD) ?? focusableOf(adder) ?? list.current;
    target.focus();
    setWanted(undefined);
  }, [wanted]);
  return { list, focusRow: useCallback((row?: string) => setWanted({ row }), []) };
}

const FOCUSABLE = 'button, textarea, input:not([type="hidden"], [tabindex="-1"])';
const FIELD = `.field :is(${FOCUSABLE})`;

/** The marks of this list: its rows may have lists of their own. */
function ownOf(list: HTMLElement, mark: string): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(mark)].filter(
    (each) => each.parentElement?.closest('.editor') === list,
  );
}

/** The button that adds a row, or the first field of what does. */
function focusableOf(adder: HTMLElement | undefined): HTMLElement | undefined {
  return adder?.matches(FOCUSABLE) ? adder : (adder?.querySelector<HTMLElement>(FOCUSABLE) ?? undefined);
}
