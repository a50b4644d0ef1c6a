import type { Organisation } from './filters.ts';

/** What the dialog of an act is given. */
export interface ActProps {
  organisation: Organisation;
  onClose: () => void;
}
