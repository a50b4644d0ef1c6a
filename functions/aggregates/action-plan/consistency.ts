import { sum } from '../../kernel/money.ts';
import type { FieldFault } from '../../kernel/refusal.ts';
import { PROVINCES } from '../shared/places.ts';
import type { CentreCount, Contents, Envelope } from './contents.ts';
import { NOT_PUBLISHED } from './contents.ts';
import { phrase } from './refuse.ts';

/** The consistency of what a plan says, by itself and together. */

/** The provinces of a region. */
export const provincesOf = (region: string): string[] =>
  PROVINCES.filter((province) => province.region === region).map(({ code }) => code);

export function* contentFaults(contents: Contents, region: string): Generator<FieldFault> {
  const { years } = contents;
  if (years.last < years.first) yield { path: 'years.last', why: phrase('planYearsReversed') };
  yield* placeFaults(contents, region);
  yield* lineFaults(contents);
  for (const [index, envelope] of contents.envelopes.entries()) yield* envelopeFaults(envelope, index);
  yield* targetFaults(contents, region);
  const { programme } = contents;
  if (!programme) return;
  yield* centreFaults(programme.new, 'programme.new');
  yield* centreFaults(programme.rehabilitated, 'programme.rehabilitated');
}

function* placeFaults({ contributors, programme }: Contents, region: string): Generator<FieldFault> {
  const inRegion = new Set(provincesOf(region));
  const elsewhere = (province: string) => phrase('provinceElsewhere', { province, region });
  for (const [index, { provinces }] of contributors.entries())
    for (const province of provinces)
      if (!inRegion.has(province))
        yield { path: `contributors.${index}.provinces`, why: elsewhere(province) };
  if (!programme) return;
  for (const work of ['new', 'rehabilitated'] as const)
    for (const { province } of programme[work].provinces ?? [])
      if (!inRegion.has(province)) yield { path: `programme.${work}.provinces`, why: elsewhere(province) };
}

function* lineFaults({ lines, axes, envelopes }: Contents): Generator<FieldFault> {
  const known = new Set(axes.map(({ id }) => id));
  for (const [index, { axis, convention, contributions }] of lines.entries()) {
    if (!known.has(axis))
      yield {
        path: `lines.${index}.axis`,
        why: phrase('axisUnknown', { axis: { name: axis }, convention: { name: convention } }),
      };
    for (const { fundedFrom } of contributions)
      if (typeof fundedFrom === 'object' && !isOfRegion(envelopes, fundedFrom.envelope))
        yield {
          path: `lines.${index}.contributions`,
          why: phrase('envelopeUnknown', { envelope: { name: fundedFrom.envelope } }),
        };
  }
}

const isOfRegion = (envelopes: readonly Envelope[], id: string) =>
  envelopes.some((envelope) => envelope.id === id && envelope.scope === 'region');

function* envelopeFaults({ years, split, amount, id }: Envelope, index: number): Generator<FieldFault> {
  if (years && years.last < years.first)
    yield { path: `envelopes.${index}.years`, why: phrase('planYearsReversed') };
  if (split !== NOT_PUBLISHED && sum(split.map((part) => part.amount)) > amount)
    yield {
      path: `envelopes.${index}.split`,
      why: phrase('splitExceeds', { envelope: { name: id } }),
    };
}

function* targetFaults({ targets, groups, years }: Contents, region: string): Generator<FieldFault> {
  const places = new Set([region, ...provincesOf(region)]);
  for (const [index, { place, group, year }] of targets.entries()) {
    if (!places.has(place))
      yield { path: `targets.${index}.place`, why: phrase('placeElsewhere', { place, region }) };
    if (!groups.includes(group))
      yield { path: `targets.${index}.group`, why: phrase('groupUnknown', { group }) };
    if (year < years.first || year > years.last)
      yield { path: `targets.${index}.year`, why: phrase('yearOutside', { year: { name: String(year) } }) };
  }
}

/** A split by province or group tells no other number than the whole. */
function* centreFaults({ count, provinces, groups }: CentreCount, path: string): Generator<FieldFault> {
  const differs = (parts: readonly { count: number }[]) => sum(parts.map((part) => part.count)) !== count;
  if (provinces && differs(provinces))
    yield { path: `${path}.provinces`, why: phrase('splitDiffers', { count }) };
  if (groups !== NOT_PUBLISHED && differs(groups))
    yield { path: `${path}.groups`, why: phrase('splitDiffers', { count }) };
}
