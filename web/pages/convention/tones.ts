import type { Convention, Phase, Task, Tranche } from '../../parts/convention/convention.ts';
import type { Tone } from '../../ui/badge.tsx';
import type { TrancheState } from './money/tranches/timeline.ts';

/** How the states of things look. The word beside the colour says the same. */

export const PHASE_TONES: Record<Phase, Tone> = {
  draft: 'neutral',
  review: 'info',
  pledging: 'info',
  adoption: 'info',
  signature: 'info',
  visa: 'info',
  active: 'good',
  closing: 'info',
  closed: 'neutral',
  returned: 'warning',
  rejected: 'bad',
  lapsed: 'bad',
  withdrawn: 'neutral',
  suspended: 'warning',
  terminated: 'bad',
};

export const TASK_TONES: Record<Exclude<Task['status'], 'open' | 'decided'>, Tone> = {
  approvedTacitly: 'warning',
  expired: 'neutral',
  voided: 'neutral',
};

export const DECISION_TONES: Record<NonNullable<Task['decision']>, Tone> = {
  approve: 'good',
  return: 'warning',
  reject: 'bad',
};

export const TRANCHE_TONES: Record<Tranche['status'], Tone> = {
  planned: 'neutral',
  called: 'info',
  paid: 'good',
  closed: 'good',
  cancelled: 'neutral',
};

export const TIMELINE_TONES: Record<TrancheState, Tone> = {
  planned: 'neutral',
  due: 'warning',
  called: 'info',
  late: 'bad',
  paid: 'good',
  cancelled: 'neutral',
};

export const ORDER_TONES: Record<Convention['orders'][number]['status'], Tone> = {
  prepared: 'info',
  authorised: 'info',
  returned: 'warning',
  executed: 'good',
  refused: 'bad',
  reversed: 'bad',
  cancelled: 'neutral',
};

export const AMENDMENT_TONES: Record<Convention['amendments'][number]['status'], Tone> = {
  open: 'info',
  adopted: 'good',
  rejected: 'bad',
};

export const WORKS_TONES: Record<Convention['componentStatus'][string], Tone> = {
  planned: 'neutral',
  underway: 'info',
  finished: 'warning',
  inService: 'good',
};

export const RESOLUTION_TONES: Record<Convention['resolutions'][number]['status'], Tone> = {
  open: 'info',
  adopted: 'good',
  rejected: 'bad',
  reversed: 'warning',
};

export const MOVE_TONES: Record<
  Convention['reservations'][number]['status'] | Convention['transfersIn'][number]['status'],
  Tone
> = {
  reserved: 'info',
  announced: 'info',
  accepted: 'good',
  confirmed: 'good',
  transferred: 'good',
  released: 'neutral',
  calledOff: 'neutral',
};
