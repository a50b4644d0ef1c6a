import { Slug } from '../../../kernel/slug.ts';
import { line } from '../../../kernel/text.ts';
import {
  codeIn,
  countIn,
  dayIn,
  degreesIn,
  fitting,
  inDigits,
  provinceIn,
  type Read,
} from '../../shared/import/cells.ts';
import type { Cells } from '../../shared/import/row.ts';
import { type GivenRow, type ReadRows, readRows } from '../../shared/import/rows.ts';
import { type Problem, readTable } from '../../shared/import/table.ts';
import type { Province, Region } from '../../shared/place-codes.ts';
import { mayLieInMorocco } from '../../shared/province-bounds.ts';
import { TargetGroup } from '../../shared/target-group.ts';
import { Quarter } from '../centre.ts';
import { Details, NOT_PUBLISHED, type PlannedDays, WORKS } from '../details.ts';
import { phrase } from '../refuse.ts';
import { ATTENDANCE_COLUMNS, type AttendanceColumn, CENTRE_COLUMNS, type CentreColumn } from './columns.ts';

/** Files of centres and of their attendance, row by row: what each says, and what cannot be read. */

export const IMPORT_KINDS = ['centres', 'attendance'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What a row says of a centre; an empty cell says nothing, and leaves what is known. */
export interface GivenCentre extends GivenRow {
  name: { ar?: string | undefined; fr?: string | undefined };
  province?: Province | undefined;
  details: { [F in keyof Omit<Details, 'name' | 'province'>]?: Details[F] | undefined };
  planned: PlannedDays;
  link?: { convention: string; component: string } | undefined;
  core: { ministry?: string | undefined; wilaya?: string | undefined; council?: string | undefined };
}

export interface GivenAttendance extends GivenRow {
  quarter: string | undefined;
  people: number | undefined;
}

/** Centres; of one region, where its sender answers for no other. */
export const readCentres = (csv: string, region?: Region): ReadRows<GivenCentre> =>
  readRows(readTable<CentreColumn>(csv, CENTRE_COLUMNS), (cells) => centreIn(cells, region));

export const readAttendance = (csv: string): ReadRows<GivenAttendance> =>
  readRows(readTable<AttendanceColumn>(csv, ATTENDANCE_COLUMNS), attendanceIn);

const text = fitting(line(200));
const days = (cell: string) => dayIn(cell);
const commune = fitting(line(120));
const slug = inDigits(fitting(Slug));
const own = fitting(line(80));

function idIn(cells: Cells<'id'>): string {
  if (cells.text('id') === '') cells.refuse('id', phrase('cellEmpty'));
  return cells.optional('id', own) ?? '';
}

/** Several groups stand in one cell, with spaces between them. */
const groupsIn = inDigits((cell): Read<string[]> => {
  const groups = cell.split(/[\s|]+/).filter((each) => each !== '');
  const isSound = groups.every((each) => TargetGroup.safeParse(each).success);
  const read = Details.shape.groups.safeParse(groups);
  if (!isSound || !read.success) return { why: phrase('textNotTaken') };
  const isAlone = groups.length === 1 || !groups.includes(NOT_PUBLISHED);
  return isAlone ? { value: read.data } : { why: phrase('notPublishedAlone') };
});

/** Two cells that say nothing apart: both, or none. What is there is read all the same. */
function pairIn<Column extends string, T, U>(
  cells: Cells<Column>,
  [one, byOne]: [Column, (text: string) => Read<T>],
  [other, byOther]: [Column, (text: string) => Read<U>],
  why: Problem['why'],
): [T, U] | undefined {
  const [isFirst, isSecond] = [cells.text(one) !== '', cells.text(other) !== ''];
  if (isFirst !== isSecond) cells.refuse(isFirst ? other : one, why);
  const [first, second] = [cells.optional(one, byOne), cells.optional(other, byOther)];
  return first === undefined || second === undefined ? undefined : [first, second];
}

function pointIn(cells: Cells<CentreColumn>): Details['point'] {
  const [lon, lat] = pairIn(cells, ['lon', degreesIn], ['lat', degreesIn], phrase('pointHalf')) ?? [];
  if (lon === undefined || lat === undefined) return undefined;
  return mayLieInMorocco({ lon, lat }) ? { lon, lat } : cells.refuse('lon', phrase('pointElsewhere'));
}

function linkIn(cells: Cells<CentreColumn>): GivenCentre['link'] {
  const [convention, component] =
    pairIn(cells, ['convention', own], ['component', slug], phrase('linkHalf')) ?? [];
  return convention === undefined || component === undefined ? undefined : { convention, component };
}

function centreIn(
  cells: Cells<CentreColumn>,
  region: Region | undefined,
): Omit<GivenCentre, Exclude<keyof GivenRow, 'id'>> {
  const count = (column: CentreColumn, most: number) => cells.optional(column, countIn(most));
  const day = (column: CentreColumn) => cells.optional(column, days);
  const party = (column: CentreColumn) => cells.optional(column, slug);
  return {
    id: idIn(cells),
    name: { ar: cells.optional('name_ar', text), fr: cells.optional('name_fr', text) },
    province: cells.optional('province', (cell) => provinceIn(cell, region)),
    details: {
      work: cells.optional('kind', (cell) => codeIn(cell, WORKS)),
      groups: cells.optional('target_group', groupsIn),
      commune: cells.optional('commune', commune),
      concept: cells.optional('concept', slug),
      point: pointIn(cells),
      places: count('places', 100_000),
      floorArea: count('floor_area', 1_000_000),
      peopleAYear: count('people_a_year', 10_000_000),
    },
    planned: {
      studies: day('planned_studies'),
      works: day('planned_works'),
      equipped: day('planned_equipped'),
      authorised: day('planned_authorised'),
      inService: day('planned_opening'),
    },
    link: linkIn(cells),
    core: { ministry: party('ministry'), wilaya: party('wilaya'), council: party('council') },
  };
}

const quarterIn = inDigits((cell): Read<string> => {
  const read = Quarter.safeParse(cell.toUpperCase());
  return read.success ? { value: read.data } : { why: phrase('quarterUnreadable') };
});

function attendanceIn(cells: Cells<AttendanceColumn>): Omit<GivenAttendance, Exclude<keyof GivenRow, 'id'>> {
  return {
    id: idIn(cells),
    quarter: cells.read('quarter', quarterIn),
    people: cells.read('people', countIn(10_000_000)),
  };
}
