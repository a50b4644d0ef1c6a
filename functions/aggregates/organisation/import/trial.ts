import { fold } from '../../../kernel/fold.ts';
import type { Name } from '../../../kernel/sentence.ts';
import { differing, type Line, lineFrom } from '../../shared/import/line.ts';
import type { Guarding } from '../../shared/import/report.ts';
import { type Problem, problem } from '../../shared/import/table.ts';
import {
  decided,
  inCell,
  type On as OnAny,
  onlyProblems,
  present,
  type Tried as TriedAny,
} from '../../shared/import/trial.ts';
import type { Command } from '../commands.ts';
import type { RegisterRules } from '../context.ts';
import { Corrections, realChanges } from '../corrections.ts';
import { guardsOf, organisationKnown } from '../guards.ts';
import { partyOf } from '../id.ts';
import { ORGANISATION } from '../index.ts';
import { Details, type Organisation } from '../organisation.ts';
import { phrase, refuse, refuseRows } from '../refuse.ts';
import type { RegisterColumn } from './columns.ts';
import type { GivenOrganisation } from './read.ts';

/** Rows of a register tried on its entries as they stand: what each would declare or correct. */

type On = OnAny<Organisation, RegisterRules>;
export type Tried = TriedAny<Command, Organisation>;

const COLUMNS: Readonly<Record<string, RegisterColumn>> = {
  party: 'id',
  kind: 'kind',
  name: 'name_ar',
  'name.ar': 'name_ar',
  'name.fr': 'name_fr',
  region: 'region',
  provinces: 'provinces',
  ice: 'ice',
  receipt: 'receipt_number',
  'receipt.number': 'receipt_number',
  'receipt.day': 'receipt_day',
  'receipt.province': 'receipt_province',
  mailbox: 'mailbox',
};
const columnOf = (path: string) => COLUMNS[path.replace(/\.\d+$/, '')] ?? '-';

/** What identifies one organisation alone, and how the register's own refusal says who has it. */
export const GUARDING: Guarding<Organisation> = {
  guardsOf,
  columnOf: (guard) => (guard.startsWith('ice#') ? 'ice' : 'receipt_number'),
  takenBy(guard, holder) {
    const { code, details } = organisationKnown(guard, holder);
    return { phrase: code, details };
  },
};

export const REGISTER_REFUSING = { overtaken: () => refuse('importOvertaken'), rows: refuseRows };

/** The guards by which a row finds its entry: of its ICE, and of its receipt. */
export function guardsNamed({ details: { ice, receipt, provinces = [] } }: GivenOrganisation): string[] {
  const id = '';
  return guardsOf({ id, status: 'declared', details: { provinces, ...present({ ice, receipt }) } });
}

/** The party under which a row without one begins, made of its name. */
export function partyFor({ id, name: { fr = '' } }: GivenOrganisation): string {
  if (id !== '') return id;
  return fold(fr)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63)
    .replace(/-+$/, '');
}

/** Whether an entry has one of the names of a row, however they are written. */
export function hasName({ name }: GivenOrganisation, entry: Details['name']): boolean {
  return (['ar', 'fr'] as const).some(
    (side) => name[side] !== undefined && fold(name[side]) !== '' && fold(name[side]) === fold(entry[side]),
  );
}

/** What the register has for a row: its entry, a new one, or why that cannot be said. */
export type Match =
  | { id: string }
  | { ambiguous: readonly string[] }
  | { unnamed: true }
  | { idTaken: string };

/**
 * Tries a row. Its entry is the one that it names, or that has its ICE or receipt, or the one of its name; of several none
 * is chosen: the row has to name it.
 */
export function tryOrganisation(given: GivenOrganisation, match: Match, on: Omit<On, 'id'>): Tried {
  const { row } = given;
  const { state } = on;
  if (!('id' in match)) {
    const problems = [inCell(given, 'id', unmatched(match, given.named('id')))];
    return onlyProblems<Command, Organisation>(
      { row, id: '', version: 0, commands: [], problems, after: undefined },
      given,
    );
  }
  const begun = state ? correcting(given, state) : declaring(given, match.id);
  const result = decided(ORGANISATION, given, begun.commands, { ...on, id: match.id }, columnOf);
  const change = result.after && differing(state && lineOf(state), lineOf(result.after));
  const tried: Tried = {
    row,
    id: match.id,
    version: state?.version ?? 0,
    commands: begun.commands,
    problems: [...begun.problems, ...result.problems],
    after: result.after,
    ...(change && { change }),
  };
  return given.misread.length > 0 ? onlyProblems(tried, given) : tried;
}

function unmatched(match: Exclude<Match, { id: string }>, column: Name): Problem['why'] {
  if ('ambiguous' in match) {
    const others = { name: match.ambiguous.map(partyOf).sort().join(', ') };
    return phrase('matchAmbiguous', { others, column });
  }
  if ('idTaken' in match) return phrase('idTaken', { other: { name: match.idTaken }, column });
  return phrase('idNeeded', { column });
}

interface Begun {
  commands: Command[];
  problems: Problem[];
}

function declaring({ row, name, details }: GivenOrganisation, id: string): Begun {
  const cells = { name_ar: name.ar, name_fr: name.fr, kind: details.kind };
  const problems = Object.entries(cells).flatMap(([column, value]) =>
    value === undefined ? [problem(row, column, '', phrase('cellEmpty'))] : [],
  );
  const read = Details.safeParse(present({ provinces: [], ...present(details), name }));
  if (problems.length > 0 || !read.success) return { commands: [], problems };
  return { commands: [{ type: 'declare', data: { ...read.data, party: partyOf(id) } }], problems };
}

/** The correction that brings an entry to what the row says of it. */
function correcting({ name, details }: GivenOrganisation, state: Organisation): Begun {
  const names = { ...state.details.name, ...present(name) };
  const changes = realChanges(state.details, Corrections.parse({ ...present(details), name: names }));
  return { commands: changes ? [{ type: 'correct', data: changes }] : [], problems: [] };
}

function lineOf({ party, details }: Organisation): Line {
  const { kind, name, region, provinces, ice, receipt, mailbox } = details;
  const cells: { [C in RegisterColumn]: string | undefined } = {
    id: party,
    kind,
    name_ar: name.ar,
    name_fr: name.fr,
    region,
    provinces: provinces.length > 0 ? provinces.join(' ') : undefined,
    ice,
    receipt_number: receipt?.number,
    receipt_day: receipt?.day,
    receipt_province: receipt?.province,
    mailbox,
  };
  return lineFrom(cells);
}
