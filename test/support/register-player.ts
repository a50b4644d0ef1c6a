import {
  type ActivityChanges,
  ActivityEntry,
} from '../../functions/aggregates/organisation/activities/activity.ts';
import type { Command, CommandData } from '../../functions/aggregates/organisation/commands.ts';
import { organisationIdOf } from '../../functions/aggregates/organisation/id.ts';
import { Details, KINDS, type Organisation } from '../../functions/aggregates/organisation/organisation.ts';
import { type FigureRight, MEASURES } from '../../functions/aggregates/shared/figures.ts';
import type { Actor } from '../../functions/kernel/principal.ts';
import { ROLES } from '../../functions/kernel/roles.ts';
import { COUNCIL, MINISTRY, person } from '../../scenarios/cases.ts';
import type { Chance } from './chance.ts';

/** Acts on an organisation of the register drawn by chance: sensible ones, and ones that must be refused. */

const PARTY = 'association-al-amal';
export const ORGANISATION_ID = organisationIdOf(PARTY);

const NAMES: readonly [Details['name'], Details['name']] = [
  { ar: 'جمعية الأمل', fr: 'Association Al Amal' },
  { ar: 'تعاونية النور', fr: 'Coopérative Annour' },
];
const PLACES = ['MA-KEN', 'MA-SAL', 'MA-CAS'] as const;
const REGIONS = ['MA-04', 'MA-06'] as const;
const ICES = ['001234567000062', '001789012000057', '000000000000001'] as const;
type Receipt = NonNullable<Details['receipt']>;
const RECEIPTS: readonly [Receipt, Receipt] = [
  { number: '214/2019', day: '2019-05-06', province: 'MA-KEN' },
  { number: '7', day: '2040-01-01' },
];
const MAILBOXES = ['bureau@alamal.example', 'x@mail.org'] as const;

const INTO = ['association-amal-kenitra', 'asleep', 'gone', PARTY] as const;

const some = <T>(chance: Chance, list: readonly T[]): T[] => list.filter(() => chance.happens(40));

/** One of a list that is never empty. */
function one<T>(chance: Chance, list: readonly [T, ...T[]]): T {
  return chance.pick(list) ?? list[0];
}

const maybe = <T>(chance: Chance, list: readonly [T, ...T[]]): T | undefined =>
  chance.happens(60) ? one(chance, list) : undefined;

function detailsBy(chance: Chance): Details {
  return Details.parse({
    kind: chance.happens(60) ? 'association' : (chance.pick(KINDS) ?? 'other'),
    name: one(chance, NAMES),
    region: maybe(chance, REGIONS),
    provinces: some(chance, PLACES),
    ice: maybe(chance, ICES),
    receipt: maybe(chance, RECEIPTS),
    mailbox: maybe(chance, MAILBOXES),
  });
}

function correctionBy(chance: Chance): CommandData<'correct'> {
  const { region = null, ice = null, receipt = null, mailbox = null, ...rest } = detailsBy(chance);
  const all = { ...rest, region, ice, receipt, mailbox };
  return Object.fromEntries(Object.entries(all).filter(() => chance.happens(40)));
}

function rightBy(chance: Chance): FigureRight {
  return {
    measure: chance.pick(MEASURES) ?? 'reached',
    regions: some(chance, REGIONS),
    provinces: some(chance, PLACES),
  };
}

const DAYS = ['2024-03-01', '2026-02-01', '2026-05-01', '2040-01-01'] as const;

function activityBy(chance: Chance): ActivityEntry {
  return ActivityEntry.parse({
    service: one(chance, ['listening', 'shelter']),
    group: one(chance, ['women', 'disability']),
    province: one(chance, PLACES),
    commune: maybe(chance, ['Kénitra']),
    from: one(chance, DAYS),
    until: chance.happens(30) ? one(chance, DAYS) : undefined,
    capacity: maybe(chance, [40]),
    centre: chance.happens(20) ? one(chance, ['fknown', 'fnone']) : undefined,
  });
}

function activityChangesBy(chance: Chance): ActivityChanges {
  const { commune = null, from, until = null, capacity = null, centre = null } = activityBy(chance);
  const all = { commune, from, until, capacity, centre };
  return Object.fromEntries(Object.entries(all).filter(() => chance.happens(40)));
}

function commandBy(chance: Chance, state: Organisation | undefined): Command {
  const reason = 'Motif';
  const declare: Command = { type: 'declare', data: { ...detailsBy(chance), party: PARTY } };
  if (!state) return declare;
  const acts: readonly [Command, ...Command[]] = [
    { type: 'verify', data: chance.happens(50) ? { evidence: 'Attestation' } : {} },
    { type: 'correct', data: correctionBy(chance) },
    { type: 'suspend', data: { reason } },
    { type: 'resume', data: { reason } },
    {
      type: 'assignFigures',
      data: { figures: [rightBy(chance), rightBy(chance)].slice(chance.within(0, 1)) },
    },
    { type: 'assignFigures', data: { figures: [rightBy(chance)] } },
    { type: 'confirm', data: {} },
    { type: 'markStale', data: {} },
    { type: 'proposeMerge', data: { into: one(chance, INTO), reason } },
    { type: 'confirmMerge', data: { into: state.merge?.into ?? 'nobody' } },
    { type: 'declineMerge', data: { into: state.merge?.into ?? 'nobody', reason } },
    { type: 'distinguish', data: { from: one(chance, INTO), reason } },
    declare,
    { type: 'declareActivity', data: activityBy(chance) },
    { type: 'declareActivity', data: activityBy(chance) },
    { type: 'correctActivity', data: { number: chance.within(1, 3), changes: activityChangesBy(chance) } },
    { type: 'withdrawActivity', data: { number: chance.within(1, 5), reason } },
    { type: 'confirmActivities', data: { numbers: [chance.within(1, 3)] } },
  ];
  return one(chance, acts);
}

function actorBy(chance: Chance): Actor {
  if (chance.happens(8)) return { kind: 'system', name: 'workflow' };
  const role = chance.happens(70) ? 'administrator' : (chance.pick(ROLES) ?? 'officer');
  return person(one(chance, [COUNCIL, MINISTRY]), role, chance.within(1, 3));
}

/** The next act on an organisation as it stands. */
export function registerMove(
  chance: Chance,
  state: Organisation | undefined,
): { command: Command; actor: Actor } {
  const command = commandBy(chance, state);
  const isSweep = command.type === 'markStale' && chance.happens(70);
  return { command, actor: isSweep ? { kind: 'system', name: 'workflow' } : actorBy(chance) };
}
