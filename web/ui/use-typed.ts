import { useEffect, useRef, useState } from 'react';

const PAUSE = 350;

/**
 * A text that is typed here and kept in the address: it goes there when the typing pauses, and follows it when
 * the reader goes back.
 */
export function useTyped(kept: string | undefined, keep: (text: string | undefined) => void) {
  const [typed, setTyped] = useState(kept ?? '');
  const known = useRef(kept);
  const keeping = useRef(keep);
  useEffect(() => {
    keeping.current = keep;
  });
  useEffect(() => {
    if (kept === known.current) return;
    known.current = kept;
    setTyped(kept ?? '');
  }, [kept]);
  useEffect(() => {
    const text = typed.trim() || undefined;
    if (text === known.current) return;
    const timer = setTimeout(() => {
      known.current = text;
      keeping.current(text);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return [typed, setTyped] as const;
}
