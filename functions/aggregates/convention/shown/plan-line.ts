import { dayOf } from '../../../kernel/calendar.ts';
import { sum } from '../../../kernel/money.ts';
import { BROKEN_OFF, type ConventionLine } from '../../shared/convention-line.ts';
import { statement } from '../execution/ledger.ts';
import { type Convention, NEVER_BOUND } from '../state.ts';
import { awaited } from './summary.ts';

/** A convention as the action plans that have it as a line show it: title, phase, totals, and nothing of its trail. */
export function planLineOf(convention: Convention): ConventionLine {
  const { id, version, number, phase, phaseSince, terms, books, inForceAt } = convention;
  const waitsFor = firstAwaited(convention);
  return {
    convention: id,
    version,
    number,
    title: terms.title,
    phase,
    phaseSince: dayOf(phaseSince),
    region: terms.region,
    firstYear: terms.firstYear,
    lastYear: terms.lastYear,
    parties: terms.parties.map((party) => party.id),
    hasCostPlan: terms.components.length > 0,
    hasSchedule: terms.tranches.length > 0,
    isBinding: inForceAt !== undefined,
    isVoid: NEVER_BOUND.includes(phase),
    ...brokenOffOf(convention),
    shares: statement(books.funds)
      .map(({ party, nature, earmark, pledged, committed, disbursed }) => ({
        party,
        nature,
        ...(earmark !== undefined && { earmark }),
        pledged,
        committed,
        disbursed,
      }))
      .filter(({ pledged, committed, disbursed }) => sum([pledged, committed, disbursed]) > 0),
    ...(waitsFor && { waitsFor }),
  };
}

function brokenOffOf({ phase, terminatedAt }: Convention): Pick<ConventionLine, 'brokenOff'> {
  if (terminatedAt !== undefined) return { brokenOff: 'terminated' };
  const brokenOff = BROKEN_OFF.find((each) => each === phase);
  return brokenOff ? { brokenOff } : {};
}

/** What is due first, whether its time has begun or not: what is over its day has. */
function firstAwaited(convention: Convention): ConventionLine['waitsFor'] {
  const [first] = awaited(convention);
  if (!first) return undefined;
  const { id, kind, assignee, dueAt } = first;
  return {
    task: `${convention.id}.${id}`,
    kind,
    ...assignee,
    dueOn: dayOf(dueAt),
    escalated: 'escalatedTo' in first && first.escalatedTo !== undefined,
  };
}
