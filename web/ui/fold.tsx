import './fold.css';
import { type ReactNode, useState } from 'react';
import { useFormat } from '../i18n/use-format.ts';
import { useIsPrinting } from './printing.ts';

/** A part of a page that can be folded away: open where there is room, closed on a phone. */
export function Fold({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const { number } = useFormat();
  const isPrinting = useIsPrinting();
  const [isOpen, setOpen] = useState(() => window.matchMedia('(min-width: 48rem)').matches);
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title} <span className="count">{number(count)}</span>
      </summary>
      {isOpen || isPrinting ? children : null}
    </details>
  );
}
