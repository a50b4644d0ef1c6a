import { useCallback, useEffect, useRef, useState } from 'react';

/** Sends focus where it belongs after a row was added or taken out. */
export function useRowFocus() {
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState<{ row: string | undefined }>();
  useEffect(() => {
    if (!wanted) return;
    const row = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(
      ({ dataset }) => dataset.row === wanted.row,
    );
    if (row instanceof HTMLDetailsElement) row.open = true;
    const field = row?.querySelector<HTMLElement>(
      '.field button, .field textarea, .field input:not([type="hidden"], [tabindex="-1"])',
    );
    (field ?? list.current?.querySelector<HTMLElement>('[data-add]') ?? list.current)?.focus();
    setWanted(undefined);
  }, [wanted]);
  return {
    list,
    /** Focus goes into a row, or to what adds one. */
    focusRow: useCallback((row?: string) => setWanted({ row }), []),
  };
}
