import './filter-bar.css';
import type { ReactNode } from 'react';

/** What narrows a list, a table or a picture. Paper shows what was chosen, not the choice. */
export function FilterBar({ children }: { children: ReactNode }) {
  return <search className="filter-bar not-printed">{children}</search>;
}

interface FieldsProps {
  /** On a phone: a line for each field, two short ones in a line, or a line for the first and one for the others. */
  arrangement?: 'each' | 'short' | 'first';
  children: ReactNode;
}

/** Its fields, side by side as far as there is room. */
export function FilterFields({ arrangement = 'each', children }: FieldsProps) {
  return <div className={`filter-fields filter-fields-${arrangement}`}>{children}</div>;
}
