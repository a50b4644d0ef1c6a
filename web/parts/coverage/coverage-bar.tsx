import './coverage-bar.css';
import { barOf, type CoverageCell, signOf } from './reading.ts';

/**
 * The picture of a coverage, beside its words: dark what is certain, light what is possible, hatched what nobody
 * knows; dotted where it is hidden, and with a heavy outline where it is doubtful.
 */
export function CoverageBar({ cell }: { cell: CoverageCell }) {
  const sign = signOf(cell);
  const { dark, light, isOpen } = barOf(cell);
  const isDrawn = sign === 'known' || sign === 'zero';
  return (
    <span
      className={`coverage-bar coverage-${sign}${isDrawn && isOpen ? ' coverage-open' : ''}`}
      aria-hidden="true"
    >
      {isDrawn ? (
        <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 1000 1" focusable="false">
          <rect className="coverage-light" width={light} height="1" />
          <rect className="coverage-dark" width={dark} height="1" />
        </svg>
      ) : null}
    </span>
  );
}

/** What each part of the picture stands for. */
export const BAR_PARTS = ['dark', 'light', 'open', 'hidden', 'doubtful'] as const;

export function BarSample({ part }: { part: (typeof BAR_PARTS)[number] }) {
  const isFilled = part === 'dark' || part === 'light';
  return (
    <span className={`coverage-bar coverage-sample coverage-${isFilled ? 'known' : part}`} aria-hidden="true">
      {isFilled ? (
        <svg aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 1000 1" focusable="false">
          <rect className={`coverage-${part}`} width="1000" height="1" />
        </svg>
      ) : null}
    </span>
  );
}
