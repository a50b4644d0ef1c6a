import type { Fault } from '../../../parts/terms/request-schema.ts';
import { type CentresDraft, envelopeOf, type PlanDraft } from '../plan-draft.ts';

/** Whether the parts of a plan's draft agree with each other, as far as the page can tell; the API judges the rest. */

export interface Contradiction extends Fault {
  /** The part that cannot be saved before it is mended; of lines the one by its convention. */
  holds: string;
}

export function* contradictions(draft: PlanDraft): Generator<Contradiction> {
  if (isReversed(draft.years)) yield { path: 'years.last', code: 'reversed', holds: 'years' };
  for (const index of repeated(draft.contributors.map(({ party }) => party)))
    yield { path: `contributors.${index}.party`, code: 'twice', holds: 'contributors' };
  for (const work of ['new', 'rehabilitated'] as const)
    yield* ofCentres(draft.programme[work], `programme.${work}`);
  yield* ofEnvelopes(draft);
  yield* ofTargets(draft);
  yield* ofLines(draft);
}

const isReversed = ({ first, last }: PlanDraft['years']) =>
  first !== undefined && last !== undefined && last < first;

/** A split that is begun adds up to the whole. */
function* ofCentres({ count, provinces, groups }: CentresDraft, path: string): Generator<Contradiction> {
  for (const [name, rows] of [
    ['provinces', provinces],
    ['groups', groups],
  ] as const) {
    const counts = rows.flatMap((each) => each.count ?? []);
    const total = counts.reduce((one, other) => one + other, 0);
    if (counts.length > 0 && count !== undefined && total !== count)
      yield { path: `${path}.${name}`, code: 'sumDiffers', holds: 'programme' };
  }
}

function* ofEnvelopes({ envelopes }: PlanDraft): Generator<Contradiction> {
  for (const [index, { years, amount, split }] of envelopes.entries()) {
    if (isReversed(years))
      yield { path: `envelopes.${index}.years.last`, code: 'reversed', holds: 'envelopes' };
    const total = split.reduce((sum, part) => sum + (part.amount ?? 0), 0);
    if (amount !== undefined && total > amount)
      yield { path: `envelopes.${index}.split`, code: 'splitExceeds', holds: 'envelopes' };
  }
}

function* ofTargets({ targets, groups, years }: PlanDraft): Generator<Contradiction> {
  const holds = 'targets';
  for (const [index, { group, year }] of targets.entries()) {
    if (group !== '' && !groups.includes(group))
      yield { path: `targets.${index}.group`, code: 'unknownGroup', holds };
    const isOutside = (year ?? 0) < (years.first ?? 0) || (year ?? 0) > (years.last ?? 9999);
    if (year !== undefined && isOutside) yield { path: `targets.${index}.year`, code: 'outsidePlan', holds };
  }
  const keys = targets.map(({ place, group, year, measure }) =>
    place === '' || group === '' || year === undefined ? '' : [place, group, year, measure].join('/'),
  );
  for (const index of repeated(keys)) yield { path: `targets.${index}.value`, code: 'twice', holds };
}

function* ofLines({ lines, axes, envelopes }: PlanDraft): Generator<Contradiction> {
  for (const [index, { id, axis, contributions }] of lines.entries()) {
    const holds = `lines/${id}`;
    if (axis !== '' && !axes.some((each) => each.id === axis))
      yield { path: `lines.${index}.axis`, code: 'unknownAxis', holds };
    for (const [at, contribution] of contributions.entries()) {
      const from = envelopeOf(contribution);
      const isKnown = envelopes.some((each) => each.id === from && each.scope === 'region');
      if (from !== undefined && !isKnown)
        yield { path: `lines.${index}.contributions.${at}.fundedFrom`, code: 'unknownEnvelope', holds };
    }
  }
}

/** The places at which something stands again that is not blank. */
function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (value !== '' && values.indexOf(value) < index ? [index] : []));
}
