import type * as z from 'zod/mini';
import type { Person } from '../../kernel/principal.ts';
import type { CoverageCell, CoverageRow, FilesCell, FilesRow, RegionCoverage } from './answers.ts';
import type { ShownFilesCell, ShownFilesRow } from './coverage/files.ts';
import type { Interval } from './coverage/interval.ts';
import type { ShownCell, ShownRow } from './coverage/public.ts';
import type { CoverageDocument } from './versions/coverage-document.ts';

/** The coverage of a region's year as it is answered. */

/** Whether a person sees every number: an approver of the parties that accept the figures. */
export const seesAll = ({ keepers }: Pick<CoverageDocument, 'keepers'>, { party, roles }: Person): boolean =>
  keepers.includes(party) && roles.includes('approver');

/** Whether a person may see this version at all. */
export const maySee = (document: CoverageDocument, person: Person): boolean =>
  document.isPublished || document.keepers.includes(person.party);

interface Wanted {
  person: Person;
  /** Only this group. */
  group?: string | undefined;
  /** What everybody sees, also for those who may see more. */
  asPublic?: boolean;
}

/** `before` is the document of the year before, where there is one. */
export function regionCoverage(
  document: CoverageDocument,
  before: CoverageDocument | undefined,
  { person, group, asPublic = false }: Wanted,
): z.infer<typeof RegionCoverage> {
  const isAccepting = !asPublic && seesAll(document, person);
  const rows = isAccepting ? document.whole : document.shown;
  const files = isAccepting ? document.files.whole : document.files.shown;
  const past = (isAccepting && before && seesAll(before, person) ? before.whole : before?.shown) ?? [];
  const { campaign, region, year, version, at, reason, isPublished } = document;
  return {
    campaign,
    region,
    year,
    version,
    at,
    // Until its version is published a reason is between its source and those who accept it.
    ...(reason !== undefined && (isPublished || seesAll(document, person)) && { reason }),
    published: isPublished,
    view: isAccepting ? 'accepting' : 'public',
    rows: rows
      .filter(({ targetGroup }) => group === undefined || targetGroup === group)
      .map((row) =>
        rowAnswer(
          row,
          past.find((each) => isSameRow(each, row)),
        ),
      ),
    files: files.filter(({ targetGroup }) => group === undefined || targetGroup === group).map(filesAnswer),
  };
}

function filesAnswer({ region, provinces, ...row }: ShownFilesRow): z.infer<typeof FilesRow> {
  return { ...row, region: filesCell(region), provinces: provinces.map(filesCell) };
}

function filesCell(cell: ShownFilesCell): z.infer<typeof FilesCell> {
  const { place, isHidden, submitted, processed, delivered, missing, isContradicted } = cell;
  const lacks = (why: (typeof missing)[number]['why']) => missing.some((each) => each.why === why);
  const held = {
    small: isHidden,
    regionBelowProvinces: isContradicted,
    missing: lacks('notReported'),
    notCollected: lacks('notCollected'),
    cumulative: lacks('cumulative'),
  };
  return {
    place,
    hidden: isHidden,
    submittedAtLeast: submitted.atLeast ?? null,
    submittedAtMost: submitted.atMost ?? null,
    processedAtLeast: processed.atLeast ?? null,
    processedAtMost: processed.atMost ?? null,
    deliveredAtLeast: delivered.atLeast ?? null,
    deliveredAtMost: delivered.atMost ?? null,
    missing: [...missing],
    why: (Object.keys(held) as (keyof typeof held)[]).filter((reason) => held[reason]),
  };
}

const isSameRow = (one: ShownRow, other: ShownRow) =>
  one.targetGroup === other.targetGroup && one.unit === other.unit && one.measure === other.measure;

function rowAnswer(row: ShownRow, past: ShownRow | undefined): z.infer<typeof CoverageRow> {
  const { targetGroup, unit, measure, of, basis, sources } = row;
  const cells = [...(past?.provinces ?? []), ...(past ? [past.region] : [])];
  const answer = (cell: ShownCell) =>
    cellAnswer(
      row,
      cell,
      cells.find(({ place }) => place === cell.place),
    );
  return {
    targetGroup,
    unit,
    measure,
    of,
    ...(basis !== undefined && { basis }),
    region: answer(row.region),
    provinces: row.provinces.map(answer),
    sources: [...sources],
  };
}

function cellAnswer(
  row: ShownRow,
  cell: ShownCell,
  past: ShownCell | undefined,
): z.infer<typeof CoverageCell> {
  const { place, whole, isHidden, part, rate, gap, isComplete, isDoubtful, missing } = cell;
  const change = changeOf(part, past?.part);
  return {
    place,
    hidden: isHidden,
    whole: whole ?? null,
    reachedAtLeast: part.atLeast ?? null,
    reachedAtMost: part.atMost ?? null,
    coverageAtLeastPermille: rate.atLeast ?? null,
    coverageAtMostPermille: rate.atMost ?? null,
    gapAtLeast: gap.atLeast ?? null,
    gapAtMost: gap.atMost ?? null,
    complete: isComplete,
    doubtful: isDoubtful,
    missing: [...missing],
    why: reasonsOf(row, cell),
    changeAtLeast: change.atLeast ?? null,
    changeAtMost: change.atMost ?? null,
  };
}

/** Between what and what those reached have become more, or fewer. Of what is hidden in either year nothing is said. */
function changeOf(now: Interval, past: Interval | undefined): Interval {
  const less = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined ? undefined : one - other;
  return { atLeast: less(now.atLeast, past?.atMost), atMost: less(now.atMost, past?.atLeast) };
}

/** Why a place shows a range, or nothing. */
function reasonsOf(row: ShownRow, cell: ShownCell): z.infer<typeof CoverageCell>['why'] {
  if (cell.isHidden) return ['small'];
  const { isDoubtful, isContradicted, missing, whole, part } = cell;
  const { atLeast, atMost } = part;
  const isAbove = whole !== undefined && atLeast !== undefined && atLeast > whole;
  const lacks = (why: (typeof missing)[number]['why']) => missing.some((each) => each.why === why);
  const held = {
    doubtful: isDoubtful && (isAbove || !isContradicted),
    regionBelowProvinces: isContradicted,
    missing: lacks('notReported'),
    notCollected: lacks('notCollected'),
    cumulative: lacks('cumulative'),
    places: row.measure === 'capacity',
    overlap: !isContradicted && atLeast !== undefined && atMost !== undefined && atLeast < atMost,
    wholeUnknown: whole === undefined,
  };
  return (Object.keys(held) as (keyof typeof held)[]).filter((reason) => held[reason]);
}
