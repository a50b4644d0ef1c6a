import type { Command } from '../../functions/aggregates/convention/commands.ts';
import { person } from '../../scenarios/cases.ts';
import { Life, WORKFLOW } from './life.ts';
import { SMALL, smallLife, smallLines } from './small.ts';

/** Two conventions of the same parties, and money that goes from the first to the second. */

export interface Pair {
  source: Life;
  target: Life;
}

const NOW = '2026-03-02T09:00:00.000Z';

/** The first, `c1`, has 3,000 centimes of its tranche 1 left; the second, `c2`, has called its tranche 1. */
export function pairOfLives(target = smallLife('active', {}, new Life(NOW, 'c2'))): Pair {
  const source = smallLife().release(1, smallLines(1, 3000));
  source.others.set('c2', target);
  target.others.set('c1', source);
  if (target.c.phase === 'active') target.open('tranche-1');
  return { source, target };
}

const officer = person(SMALL.council, 'officer');

export const reprogramme = (amount = 3000, changes: { target?: string; earmark?: string } = {}) =>
  ({
    type: 'proposeResolution',
    data: {
      reason: 'Le reste finance l’autre convention',
      matter: { type: 'reprogramming', tranche: 1, amount, target: 'c2', ...changes },
    },
  }) satisfies Command;

/** Money of the first is reserved, by a resolution that all have adopted. */
export function reserve(source: Life, amount = 3000): void {
  source.act(reprogramme(amount), officer);
  source.approve(`resolution-${source.c.resolutions.length}`);
}

/** What the consumer does, whenever it is told: each learns of the other. Returns the events that it led to. */
export function settleTransfer(source: Life, target: Life, reservation = 1): string[] {
  return [
    ...source.act({ type: 'settleReservation', data: { reservation, target: target.id } }, WORKFLOW),
    ...target.act({ type: 'noteTransfer', data: { source: source.id, reservation } }, WORKFLOW),
  ];
}

export const acceptance = (valueDate: string, reservation = 1, source = 'c1') =>
  ({
    type: 'acceptTransfer',
    data: { source, reservation, valueDate, reference: 'VIR INTER 1' },
  }) satisfies Command;

export const accountant = person(SMALL.council, 'accountant');

export function accept(target: Life): string[] {
  return target.act(acceptance(target.today), accountant);
}

export const withdrawal = (reservation = 1) =>
  ({ type: 'withdrawReservation', data: { reservation, reason: 'Autre besoin' } }) satisfies Command;

/** Lives with all that happens to transfers. */
export function transferLives(): Life[] {
  const done = pairOfLives();
  reserve(done.source);
  settleTransfer(done.source, done.target);
  accept(done.target);
  settleTransfer(done.source, done.target);
  const withdrawn = pairOfLives();
  reserve(withdrawn.source);
  settleTransfer(withdrawn.source, withdrawn.target);
  withdrawn.source.act(withdrawal(), person(SMALL.council, 'authorising-officer'));
  settleTransfer(withdrawn.source, withdrawn.target);
  return [done.source, done.target, withdrawn.source, withdrawn.target];
}
