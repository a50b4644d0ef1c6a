import type { Campaign } from '../../parts/figures/figures.ts';

/** The properties of an act's dialog. */
export interface ActProps {
  campaign: Campaign;
  onClose: () => void;
}
