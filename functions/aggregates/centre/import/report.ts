import type { Guarding } from '../../shared/import/report.ts';
import type { Centre } from '../centre.ts';
import { guardsOf } from '../guards.ts';
import { refuse, refuseRows } from '../refuse.ts';

/** A component of a convention belongs to one centre alone. */
export const GUARDING: Guarding<Centre> = {
  guardsOf,
  columnOf: () => 'component',
  takenBy: (_guard, holder) => ({ phrase: 'componentTaken', details: { other: { name: holder } } }),
};

/** How an import is refused. */
export const ROW_REFUSING = { overtaken: () => refuse('importOvertaken'), rows: refuseRows };
