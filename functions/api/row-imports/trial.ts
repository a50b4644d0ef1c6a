import * as z from 'zod/mini';
import type { Centre } from '../../aggregates/centre/centre.ts';
import type { Command } from '../../aggregates/centre/commands.ts';
import {
  type GivenAttendance,
  type GivenCentre,
  type ImportKind,
  readAttendance,
  readCentres,
} from '../../aggregates/centre/import/read.ts';
import { GUARDING } from '../../aggregates/centre/import/report.ts';
import {
  type Core,
  type On,
  type Tried,
  tryAttendance,
  tryCentre,
} from '../../aggregates/centre/import/trial.ts';
import { CENTRE } from '../../aggregates/centre/index.ts';
import { REGISTERING, running } from '../../aggregates/centre/permissions.ts';
import { refuse } from '../../aggregates/centre/refuse.ts';
import { guardsTaken, repeated, reportOf, taken } from '../../aggregates/shared/import/report.ts';
import type { GivenRow } from '../../aggregates/shared/import/rows.ts';
import { readsConvention } from '../../aggregates/shared/linked-convention.ts';
import type { Region } from '../../aggregates/shared/place-codes.ts';
import { PROVINCES } from '../../aggregates/shared/places.ts';
import {
  organisationIdOf,
  REGISTER_PREFIX,
  readsRegister,
  registeredOf,
} from '../../aggregates/shared/registered.ts';
import { newSalt } from '../../aggregates/shared/salt.ts';
import type { Person } from '../../kernel/principal.ts';
import { stageRules } from '../../stage.ts';
import { forbiddenBy } from '../../store/execute.ts';
import { holdersOf } from '../../store/guards.ts';
import { load, statesOf } from '../../store/load.ts';
import type { Store } from '../../store/table.ts';
import { permitOf } from '../own-organisation.ts';
import { centresOf, coreOf } from './beside.ts';
import type { Trial as TrialOf } from './importing.ts';

/** What a file of centres or of attendance would do, to whoever may import it. */

type Trial = TrialOf<Command, Centre>;
type Rows = Omit<Trial, 'forbidden'>;

interface Importer {
  actor: Person;
  now: string;
  beside: On['beside'];
  forbidden: Error | undefined;
  /** What the register has of the importing organisation. */
  self: { party: string; kind: string; region?: Region | undefined };
}

/** Only those roles import that do the same by hand; whether their party may is said of each row. */
const ROLES = { centres: REGISTERING.roles, attendance: running().roles } as const;

const REGISTER_ENTRY = { prefix: REGISTER_PREFIX, state: z.unknown() };

async function importerOf(store: Store, kind: ImportKind, actor: Person, now: string): Promise<Importer> {
  const { party } = actor;
  if (!actor.roles.some((role) => ROLES[kind].some((each) => each === role)))
    throw refuse('notAllowed', { who: [...ROLES[kind]] });
  const { state, holidays } = await load(store, REGISTER_ENTRY, organisationIdOf(party), { calendar: true });
  const forbidden = await forbiddenBy(store, permitOf(actor, CENTRE), state);
  const others = new Map([[organisationIdOf(party), state]]);
  const { details } = registeredOf({ beside: { others } }, party) ?? {};
  const self = { party, kind: details?.kind ?? '', region: details?.region };
  return { actor, now, beside: { rules: stageRules(), holidays, others }, forbidden, self };
}

const SIDES: readonly string[] = ['ministry', 'wilaya', 'localAuthority'];

/** Reads a file, and tries each of its rows on what is there. */
export async function trialOf(
  store: Store,
  { kind, csv, actor, now }: { kind: ImportKind; csv: string; actor: Person; now: string },
): Promise<Trial> {
  const importer = await importerOf(store, kind, actor, now);
  const { forbidden, self } = importer;
  if (kind === 'attendance') return { ...(await attendanceTrial(store, csv, importer)), forbidden };
  if (!SIDES.includes(self.kind)) throw refuse('notAllowed', { who: [...REGISTERING.roles] });
  return { ...(await centresTrial(store, csv, importer)), forbidden };
}

async function centresTrial(store: Store, csv: string, importer: Importer): Promise<Rows> {
  const { self } = importer;
  const read = readCentres(csv, self.kind === 'ministry' ? undefined : self.region);
  const centres = await centresOf(store, self.party, read.given);
  const cores = new Map<string, Core>();
  const begun = read.given.filter(({ id }) => centres.get(id)?.state === undefined);
  for (const region of new Set(begun.flatMap((each) => regionOf(each) ?? [])))
    cores.set(region, await coreOf(store, region, self));
  const coreFor = (given: GivenCentre): Core => ({
    ministry: undefined,
    wilaya: undefined,
    council: undefined,
    ...cores.get(regionOf(given) ?? ''),
  });
  const beside = await besideOf(store, importer, read.given, [...cores.values()]);
  const tried = read.given.map((given) =>
    tryCentre(given, coreFor(given), on(given.id, centres, { ...importer, beside })),
  );
  const holders = await holdersOf(store, tried.flatMap(guardsTaken(GUARDING)));
  const again = repeated(read.given.filter(isRead), ({ id }) => centres.get(id)?.id ?? id);
  return { report: reportOf({ csv, ...read }, tried, [...again, ...taken(tried, holders, GUARDING)]), tried };
}

const isRead = ({ misread }: GivenRow) => misread.length === 0;

const regionOf = ({ province }: GivenCentre) => PROVINCES.find(({ code }) => code === province)?.region;

async function attendanceTrial(store: Store, csv: string, importer: Importer): Promise<Rows> {
  const read = readAttendance(csv);
  const centres = await centresOf(store, importer.self.party, read.given);
  const tried = chained(read.given, centres, importer);
  const again = repeated(
    read.given.filter(isRead),
    ({ id, quarter }) => `${centres.get(id)?.id ?? id} ${quarter}`,
  );
  return { report: reportOf({ csv, ...read }, tried, again), tried };
}

/** The rows of one centre are tried one on the other, as they are carried out. */
function chained(
  given: readonly GivenAttendance[],
  centres: Awaited<ReturnType<typeof centresOf>>,
  importer: Importer,
): Tried[] {
  const standing = new Map(centres);
  return given.map((each) => {
    const tried = tryAttendance(each, newSalt(), on(each.id, standing, importer));
    if (tried.after) standing.set(each.id, { id: tried.id, state: tried.after });
    return tried;
  });
}

function on(
  given: string,
  centres: Awaited<ReturnType<typeof centresOf>>,
  { actor, now, beside }: Pick<Importer, 'actor' | 'now' | 'beside'>,
): On {
  const { id = given, state } = centres.get(given) ?? {};
  return { id, state, actor, now, beside };
}

/** The organisations and conventions that the rows name. */
async function besideOf(
  store: Store,
  { beside }: Importer,
  given: readonly GivenCentre[],
  cores: readonly Core[],
): Promise<On['beside']> {
  const named = [...cores, ...given.map(({ core }) => core)];
  const parties = named.flatMap((each) => Object.values(each)).flatMap((party) => party ?? []);
  const links = given.flatMap(({ link }) => readsConvention(link).others);
  const others = await statesOf(store, [...readsRegister(parties).others, ...links]);
  return { ...beside, others: new Map([...(beside.others ?? []), ...others]) };
}
