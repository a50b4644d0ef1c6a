import './section.css';
import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  title: string;
  lead?: ReactNode;
  /** Whether its heading goes on paper: not where what is printed has a heading of its own. */
  isHeadPrinted?: boolean;
  children: ReactNode;
}

/**
 * A section of the page under its heading. Focus goes to the heading when somebody has come here by the links
 * between the sections; what was on the screen stays where it is.
 */
export function Section({ title, lead, isHeadPrinted = true, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement?.closest('.section-links')) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="section">
      <h2 ref={heading} tabIndex={-1} className={isHeadPrinted ? undefined : 'not-printed'}>
        {title}
      </h2>
      {lead === undefined ? null : <div className="lead">{lead}</div>}
      {children}
    </section>
  );
}
