import { type ReactNode, useState } from 'react';
import { useFormat } from '../i18n/use-format.ts';

/** A part of a page that can be folded away: open where there is room, closed on a phone. */
export function Fold({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const { number } = useFormat();
  const [isOpen, setOpen] = useState(() => window.matchMedia('(width >= 48rem)').matches);
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title} <span className="count">{number(count)}</span>
      </summary>
      {isOpen ? children : null}
    </details>
  );
}
