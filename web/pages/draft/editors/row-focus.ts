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

/** Puts focus on a field by its name in the form, and opens what hides it. */
export function focusField(name: string): boolean {
  // A number's name is on an input of its own, beside the field.
  const [named] = document.getElementsByName(name);
  const field = named?.closest('.field') ?? named?.previousElementSibling;
  for (let box = field?.closest('details'); box; box = box.parentElement?.closest('details')) box.open = true;
  const target = field?.querySelector<HTMLElement>(
    'button, textarea, input:not([type="hidden"], [tabindex="-1"])',
  );
  target?.focus();
  return target !== undefined && target !== null;
}
