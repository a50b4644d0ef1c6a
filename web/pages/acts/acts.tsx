import './acts.css';
import { Calls } from './calls.tsx';
import { EvidenceActs } from './evidence.tsx';
import { Life } from './life.tsx';
import { Orders } from './orders.tsx';
import { Reversals } from './reversals.tsx';
import type { Convention } from './standing.ts';

/** What can be done on a convention, and by this reader: every part shows itself only to those it concerns. */
export function Acts({ convention }: { convention: Convention }) {
  return (
    <div className="acts">
      <Calls convention={convention} />
      <Orders convention={convention} />
      <EvidenceActs convention={convention} />
      <Reversals convention={convention} />
      <Life convention={convention} />
    </div>
  );
}
