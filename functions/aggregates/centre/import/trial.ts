import { fingerprint } from '../../../kernel/chain.ts';
import type { CentreRules } from '../../shared/centre-rules.ts';
import { CORE_KINDS } from '../../shared/core.ts';
import { differing, type Line } from '../../shared/import/line.ts';
import type { GivenRow } from '../../shared/import/rows.ts';
import { type Problem, problem } from '../../shared/import/table.ts';
import {
  decided as decidedBy,
  inCell,
  type On as OnAny,
  onlyProblems,
  present,
  type Tried as TriedAny,
} from '../../shared/import/trial.ts';
import { mayLieIn } from '../../shared/province-bounds.ts';
import { attendanceShown, isGoingOn } from '../attendance.ts';
import type { Centre } from '../centre.ts';
import type { Command, CommandData } from '../commands.ts';
import { Corrections, realChanges } from '../corrections.ts';
import { Details } from '../details.ts';
import { CENTRE } from '../index.ts';
import { phrase } from '../refuse.ts';
import { lineOf } from './line.ts';
import type { GivenAttendance, GivenCentre } from './read.ts';

/** Rows tried on the centres as they stand: the commands that each would give, and what they change. */

/** What a row is tried on, and how it was: its centre, undefined where it is a new one. */
export type On = OnAny<Centre, CentreRules>;
export type Tried = TriedAny<Command, Centre>;

/** The three that answer for the region of a new centre; of one that is unknown, how the file must name it. */
export type Core = { [K in (typeof CORE_KINDS)[number]]: string | undefined };

/** The columns in which the faults of fields are shown. */
const COLUMNS: Readonly<Record<string, string>> = {
  name: 'name_ar',
  'name.ar': 'name_ar',
  'name.fr': 'name_fr',
  province: 'province',
  point: 'lon',
  'point.lon': 'lon',
  'point.lat': 'lat',
  work: 'kind',
  groups: 'target_group',
  places: 'places',
  floorArea: 'floor_area',
  peopleAYear: 'people_a_year',
  link: 'convention',
  ministry: 'ministry',
  wilaya: 'wilaya',
  council: 'council',
  studies: 'planned_studies',
  works: 'planned_works',
  equipped: 'planned_equipped',
  authorised: 'planned_authorised',
  inService: 'planned_opening',
  quarter: 'quarter',
};

const columnOf = (path: string) => COLUMNS[path.replace(/^planned\./, '')] ?? '-';

const decided = (given: GivenRow, commands: readonly Command[], on: On) =>
  decidedBy(CENTRE, given, commands, on, columnOf);

export function tryCentre(given: GivenCentre, core: Core, on: On): Tried {
  const tried = triedCentre(given, core, on);
  return given.misread.length > 0 ? onlyProblems(tried, given) : tried;
}

function triedCentre(given: GivenCentre, core: Core, on: On): Tried {
  const { row } = given;
  const { id, state } = on;
  const begun = state ? changing(given, state) : registering(given, core);
  const { after, problems } = decided(given, begun.commands, on);
  const before = state && lineOf(state);
  const columns = after && differing(before, lineOf(after));
  return {
    row,
    id,
    version: state?.version ?? 0,
    commands: begun.commands,
    problems: [...begun.problems, ...problems, ...doubts(given, after)],
    after,
    ...(columns && { change: columns }),
  };
}

interface Begun {
  commands: Command[];
  problems: Problem[];
}

/** The cells without which no centre begins. */
const REQUIRED = ['name_ar', 'name_fr', 'province', 'kind', 'target_group'] as const;

function registering(
  { row, name, province, details, planned, link, core: given, named }: GivenCentre,
  core: Core,
): Begun {
  const cells = [name.ar, name.fr, province, details.work, details.groups];
  const problems = REQUIRED.filter((_column, index) => cells[index] === undefined).map((column) =>
    problem(row, column, '', phrase('cellEmpty')),
  );
  const parties = { ...core, ...present(given) };
  if (province !== undefined)
    for (const kind of CORE_KINDS)
      if (parties[kind] === undefined)
        problems.push(problem(row, kind, '', phrase('coreUnclear', { kind, column: named(kind) })));
  const { ministry, wilaya, council } = parties;
  const read = Details.safeParse(present({ name, province, ...details }));
  if (problems.length > 0 || !read.success || !ministry || !wilaya || !council)
    return { commands: [], problems };
  const data = { ...read.data, ministry, wilaya, council, planned, ...(link && { link }) };
  return { commands: [{ type: 'register', data }], problems };
}

/** The commands that bring a centre to what the row says of it. */
function changing({ row, name, province, details, planned, link, core }: GivenCentre, state: Centre): Begun {
  const names = { ...state.details.name, ...present(name) };
  const given = Corrections.parse(present({ name: names, province, ...details }));
  const corrections = realChanges(state.details, given);
  const days: CommandData<'plan'> = { ...state.planned, ...present(planned) };
  const isLinked = link === undefined || fingerprint(link) === fingerprint(state.link ?? null);
  const commands: Command[] = [
    ...(corrections ? [{ type: 'correct', data: corrections } as const] : []),
    ...(fingerprint(days) === fingerprint(state.planned) ? [] : [{ type: 'plan', data: days } as const]),
    ...(isLinked ? [] : [{ type: 'linkComponent', data: link } as const]),
  ];
  const problems = CORE_KINDS.filter(
    (kind) => core[kind] !== undefined && core[kind] !== state.core[kind].party,
  ).map((kind) => problem(row, kind, core[kind] ?? '', phrase('coreKept', { kind })));
  return { commands, problems };
}

function doubts({ row, details: { point } }: GivenCentre, after: Centre | undefined): Problem[] {
  const province = after?.details.province;
  if (!point || province === undefined || mayLieIn(province, point)) return [];
  const why = phrase('pointOutsideProvince', { province });
  return [problem(row, 'lon', `${point.lon}`, why, 'warning')];
}

/**
 * Attendance of a quarter, with the salt of its event; a small number that another party has reported is not shown beside
 * the new one.
 */
export function tryAttendance(given: GivenAttendance, salt: string, on: On): Tried {
  const { row, quarter, people } = given;
  const { id, state, actor, now } = on;
  const common = { row, id, version: state?.version ?? 0 };
  if (!state) {
    const problems = [inCell(given, 'id', phrase('centreUnknown'))];
    if (quarter !== undefined && isGoingOn(quarter, now))
      problems.push(
        inCell(given, 'quarter', { phrase: 'quarterNotEnded', details: { quarter: { name: quarter } } }),
      );
    return onlyProblems<Command, Centre>({ ...common, commands: [], problems, after: undefined }, given);
  }
  if (quarter === undefined) return { ...common, commands: [], problems: [], after: undefined };
  // A number that could not be read keeps nothing else of its row from being tried.
  const command: Command = { type: 'reportAttendance', data: { quarter, people: people ?? 0, salt } };
  const { after, problems } = decided(given, [command], on);
  if (people === undefined || given.misread.length > 0)
    return onlyProblems<Command, Centre>({ ...common, commands: [], problems, after: undefined }, given);
  const before = attendanceShown(state, actor.party).find((each) => each.quarter === quarter);
  const isChanged = problems.length === 0 && after?.version !== state.version;
  const cell = (count: number | undefined): Line =>
    count === undefined ? { quarter } : { quarter, people: String(count) };
  return {
    ...common,
    commands: isChanged ? [command] : [],
    problems,
    after,
    ...(isChanged && {
      change: {
        ...(before && { before: cell(before.people) }),
        after: cell(people),
        ...(before?.hidden && { hidden: true as const }),
      },
    }),
  };
}
