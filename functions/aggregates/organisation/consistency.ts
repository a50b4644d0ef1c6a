import { isInFuture } from '../../kernel/calendar.ts';
import type { FieldFault } from '../../kernel/refusal.ts';
import type { FigureRight } from '../shared/figures.ts';
import { type MailboxRules, mailboxFault } from '../shared/mailbox.ts';
import { liesIn } from '../shared/places.ts';
import { provinceOfReceipt } from './guards.ts';
import type { Details } from './organisation.ts';
import { phrase, refuse, refuseFields } from './refuse.ts';

/** The consistency of details and figures, each by itself and together. */

/** The refusals of details, here and by whoever else has them already. */
export const DETAILS_REFUSALS = [
  'organisationInconsistent',
  'dateInFuture',
  'mailboxNotAllowed',
  'organisationKnown',
] as const;

/** Refuses details that contradict themselves, a receipt of a day to come, and a mailbox that is no office's. */
export function assertDetails(details: Details, party: string, rules: MailboxRules, now: string): void {
  const faults = [...detailFaults(details)];
  if (faults.length > 0) throw refuseFields('organisationInconsistent', faults);
  const { receipt, mailbox } = details;
  if (receipt && isInFuture(receipt.day, now))
    throw refuse('dateInFuture', { date: { day: receipt.day } }).at('receipt.day');
  const why = mailboxFault(mailbox, party, rules);
  if (why) throw refuseFields('mailboxNotAllowed', [{ path: 'mailbox', why }]);
}

function* detailFaults({ kind, region, provinces, receipt }: Details): Generator<FieldFault> {
  for (const [index, province] of provinces.entries()) {
    if (region === undefined || liesIn(province, region)) continue;
    yield { path: `provinces.${index}`, why: phrase('provinceElsewhere', { province, region }) };
  }
  if (receipt && kind !== 'association') yield { path: 'receipt', why: phrase('receiptOfOthers') };
  if (receipt && !provinceOfReceipt(receipt, provinces))
    yield { path: 'receipt.province', why: phrase('receiptWhere') };
}

/** Refuses a measure that is named twice, for no place, or for a place where the organisation is not. */
export function assertFigures(figures: readonly FigureRight[], details: Details): void {
  const faults = [...figureFaults(figures, details)];
  if (faults.length > 0) throw refuseFields('figuresInconsistent', faults);
}

function* figureFaults(figures: readonly FigureRight[], details: Details): Generator<FieldFault> {
  for (const [index, { measure, regions, provinces }] of figures.entries()) {
    const path = `figures.${index}`;
    if (figures.findIndex((each) => each.measure === measure) < index)
      yield { path: `${path}.measure`, why: phrase('measureTwice', { measure }) };
    if (regions.length + provinces.length === 0) yield { path, why: phrase('measureNowhere', { measure }) };
    for (const place of regions.filter((each) => !coversRegion(details, each)))
      yield { path: `${path}.regions`, why: phrase('measureElsewhere', { measure, place }) };
    for (const place of provinces.filter((each) => !coversProvince(details, each)))
      yield { path: `${path}.provinces`, why: phrase('measureElsewhere', { measure, place }) };
  }
}

/** An organisation of single provinces covers no region as a whole. */
function coversRegion({ region, provinces }: Details, place: string): boolean {
  return provinces.length === 0 && (region === undefined || region === place);
}

function coversProvince({ region, provinces }: Details, place: string): boolean {
  if (provinces.length > 0) return provinces.some((each) => each === place);
  return region === undefined || liesIn(place, region);
}
