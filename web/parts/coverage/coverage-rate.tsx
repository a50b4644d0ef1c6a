import './coverage-rate.css';
import { CoverageBar } from './coverage-bar.tsx';
import type { CoverageCell } from './reading.ts';
import { useCoverageWords } from './words.ts';

/** The rate of a place, as a bar and in words. */
export function CoverageRate({ cell }: { cell: CoverageCell }) {
  const words = useCoverageWords();
  return (
    <span className="coverage-rate">
      <CoverageBar cell={cell} /> <span>{words.rate(cell)}</span>
    </span>
  );
}
