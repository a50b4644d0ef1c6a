import type { Organisation } from './filters.ts';

/** The properties of an act's dialog. */
export interface ActProps {
  organisation: Organisation;
  onClose: () => void;
}
