import type { FieldFault } from '../../kernel/refusal.ts';
import {
  lacksOf,
  plannedConventionOf,
  readsConventions,
  wasNeverBound,
} from '../shared/planned-convention.ts';
import { type Contents, contributionKey, type Line } from './contents.ts';
import type { ActionPlanContext } from './context.ts';
import { describeGap, gapsOf } from './gaps.ts';
import { phrase } from './refuse.ts';

/** What a plan's lines are checked against: the conventions themselves, read in the same call. */

type Reading = Pick<ActionPlanContext, 'beside'>;

interface Text {
  region: string;
  years: Contents['years'];
  /** The party of whoever enters them: a convention of others is unknown to it. */
  party: string;
}

/** The conventions of a text's lines, to be read with a command. */
export const conventionsIn = ({ lines }: Pick<Contents, 'lines'>) =>
  readsConventions(lines.map(({ convention }) => convention)).others;

/** A line that comes in names a convention of the party and of the region that may still bind, and stands as every line does. */
export function* conventionFaults(
  context: Reading,
  line: Line,
  { region, years, party }: Text,
  path: string,
): Generator<FieldFault> {
  const found = plannedConventionOf(context, line.convention);
  if (!found?.terms.parties.some(({ id }) => id === party)) {
    const convention = { name: line.convention };
    yield { path: `${path}convention`, why: phrase('conventionUnknown', { convention }) };
    return;
  }
  if (found.terms.region !== region)
    yield {
      path: `${path}convention`,
      why: phrase('lineElsewhere', { convention: { name: found.terms.title } }),
    };
  yield* deadFaults(context, line, path);
  yield* yearFaults(context, line, { first: `${path}convention`, last: `${path}convention` }, years);
  yield* partyFaults(context, line, path);
}

/** A convention that has ended before anybody was bound is no line. */
function* deadFaults(context: Reading, { convention: id }: Line, path: string): Generator<FieldFault> {
  const found = plannedConventionOf(context, id);
  if (found && wasNeverBound(found))
    yield {
      path: `${path}convention`,
      why: phrase('conventionNeverBound', { convention: { name: found.terms.title } }),
    };
}

/** The years of a line's convention overlap the plan's; `at` says which field is at fault. */
function* yearFaults(
  context: Reading,
  { convention: id }: Line,
  at: { first: string; last: string },
  years: Contents['years'],
): Generator<FieldFault> {
  const found = plannedConventionOf(context, id);
  if (!found) return;
  const { firstYear, lastYear, title } = found.terms;
  const why = phrase('conventionOutsideYears', { convention: { name: title } });
  if (lastYear < years.first) yield { path: at.first, why };
  else if (firstYear > years.last) yield { path: at.last, why };
}

/** The parties that a line names are its convention's own. */
function* partyFaults(
  context: Reading,
  { convention: id, contributions }: Line,
  path: string,
): Generator<FieldFault> {
  const found = plannedConventionOf(context, id);
  if (!found) return;
  const { parties, title } = found.terms;
  for (const { party } of contributions)
    if (!parties.some((own) => own.id === party))
      yield {
        path: `${path}contributions`,
        why: phrase('contributorUnknown', { party: { name: party }, convention: { name: title } }),
      };
}

/** The lines that a text has already overlap its new years. */
export function* newYearsFaults(
  context: Reading,
  lines: Contents['lines'],
  years: Contents['years'],
): Generator<FieldFault> {
  for (const line of lines)
    yield* yearFaults(context, line, { first: 'years.first', last: 'years.last' }, years);
}

/**
 * The lines of a text that takes the place of another. A line that comes in, or of which is said anew whether it counts
 * and where its money comes from, is checked as one that is entered; every other still overlaps the years, and names
 * the convention's own parties.
 */
export function* replacedFaults(
  context: Reading,
  { before, after, ...text }: { before: Contents; after: Contents; region: string; party: string },
): Generator<FieldFault> {
  const known = new Map(before.lines.map((line) => [line.convention, saidOf(line)]));
  for (const [index, line] of after.lines.entries()) {
    const path = `lines.${index}.`;
    if (known.get(line.convention) === saidOf(line)) {
      yield* newYearsFaults(context, [line], after.years);
      yield* partyFaults(context, line, path);
    } else yield* conventionFaults(context, line, { ...text, years: after.years }, path);
  }
}

/** What a line says of its convention's money, in one text: what nobody says is left out. */
function saidOf({ role, contributions }: Line): string {
  const said = contributions
    .filter(({ fundedFrom }) => fundedFrom !== 'unknown')
    .map((each) => `${contributionKey(each)} ${JSON.stringify(each.fundedFrom)}`);
  return [role, ...said.sort()].join(' ');
}

/**
 * What keeps a text from being adopted, its conventions as they stand now: what it lacks, and the lines that do not
 * belong in it. A line of `before` is asked no more whether its convention has ended.
 */
export function obstacles(
  context: Reading,
  contents: Contents,
  { region, before = [] }: { region: string; before?: Contents['lines'] },
) {
  const entered = new Map(
    contents.lines.map(({ convention }) => {
      const found = plannedConventionOf(context, convention);
      return [convention, { lacks: found ? lacksOf(found) : [] }] as const;
    }),
  );
  const nameOf = (id: string) =>
    plannedConventionOf(context, id)?.terms.title ??
    contents.envelopes.find((each) => each.id === id)?.title ??
    id;
  const gaps = gapsOf(contents, region, entered).filter(({ isBlocking }) => isBlocking);
  const isNew = ({ convention }: Line) => !before.some((line) => line.convention === convention);
  const faults = contents.lines.flatMap((line) => [
    ...(isNew(line) ? deadFaults(context, line, '') : []),
    ...newYearsFaults(context, [line], contents.years),
    ...partyFaults(context, line, ''),
  ]);
  return [...gaps.map((gap) => describeGap(gap, nameOf)), ...faults.map(({ why }) => why)];
}
