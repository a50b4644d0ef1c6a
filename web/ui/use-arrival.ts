import { useEffect, useRef } from 'react';

/**
 * For the heading of a part that has an address of its own: whoever comes by it finds the part on the screen, and focus in
 * its heading, however late it is there.
 */
export function useArrival(isAskedFor: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  // What the address says later is a link on the page, which the browser follows itself.
  const wasAskedFor = useRef(isAskedFor);
  useEffect(() => {
    if (!wasAskedFor.current) return;
    wasAskedFor.current = false;
    heading.current?.scrollIntoView();
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

/** Whether the page's address names this place. */
export const isNamed = (id: string) => window.location.hash === `#${id}`;
