import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** A heading to which an address leads: somebody who comes for it finds it before them, and focus on it. */
export function Arriving({ id, children }: { id: string; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== id) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, [hash, id]);
  return (
    <h2 ref={heading} id={id} tabIndex={-1}>
      {children}
    </h2>
  );
}
