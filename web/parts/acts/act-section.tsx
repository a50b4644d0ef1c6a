import './act-section.css';
import type { ReactNode } from 'react';

interface Props {
  id: string;
  title: string;
  hint?: string;
  children: ReactNode;
}

/** A part of a convention's page in which something can be done; its heading takes focus after an act. */
export function ActSection({ id, title, hint, children }: Props) {
  return (
    <section className="acts-section" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {title}
      </h3>
      {hint === undefined ? null : <p className="hint">{hint}</p>}
      {children}
    </section>
  );
}
