import './section.css';
import { type ReactNode, useEffect, useRef } from 'react';
import { isNamed, useArrival } from '../../ui/use-arrival.ts';

interface Props {
  title: string;
  lead?: ReactNode;
  /** Whether its heading goes on paper: not where what is printed has a heading of its own. */
  isHeadPrinted?: boolean;
  /** Its parts, where it has several: links lead to each. */
  parts?: readonly PartName[];
  children: ReactNode;
}

interface PartName {
  /** The id of its heading: what stands behind the # of its address. */
  id: string;
  title: string;
}

/**
 * A section of the page under its heading. Focus goes to the heading when somebody has come here by the links
 * between the sections; what was on the screen stays where it is.
 */
export function Section({ title, lead, isHeadPrinted = true, parts = [], children }: Props) {
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
      {parts.length > 1 ? (
        <nav className="part-links" aria-label={title}>
          <ul>
            {parts.map((part) => (
              <li key={part.id}>
                <a href={`#${part.id}`}>{part.title}</a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      {children}
    </section>
  );
}

interface PartProps extends PartName {
  /** Whether the page's address asks for it without its name. */
  isAskedFor?: boolean;
  children: ReactNode;
}

/** A part of a section under its heading, to which its address leads. */
export function Part({ id, title, isAskedFor = false, children }: PartProps) {
  const heading = useArrival(isAskedFor || isNamed(id));
  return (
    <section className="part-of-section" aria-labelledby={id}>
      <h3 ref={heading} id={id} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </section>
  );
}
