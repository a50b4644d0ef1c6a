import { createContext, type ReactNode, useEffect, useState } from 'react';

interface Shown {
  dialog?: ReactNode;
  /** Without a dialog: the heading to go on from. */
  focusOn?: string;
}

export const ActHostContext = createContext<(shown: Shown) => void>(() => undefined);

/**
 * Where the dialog of an act lives: above the rows and buttons that open it. The page is asked anew while it
 * is open, and what it was opened from may be gone, by the act itself or by a colleague's; the dialog stays.
 */
export function ActHost({ children }: { children: ReactNode }) {
  const [{ dialog, focusOn }, show] = useState<Shown>({});
  useEffect(() => {
    if (focusOn !== undefined) document.getElementById(focusOn)?.focus({ preventScroll: true });
  }, [focusOn]);
  return (
    <ActHostContext value={show}>
      {children}
      {dialog}
    </ActHostContext>
  );
}
