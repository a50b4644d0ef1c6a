import type { OrganisationAnswer } from '../../aggregates/organisation/answers.ts';
import type { Command } from '../../aggregates/organisation/commands.ts';
import type { OrganisationExample } from '../../aggregates/organisation/examples.ts';
import { organisationIdOf } from '../../aggregates/organisation/id.ts';
import { type GivenOrganisation, readRegister } from '../../aggregates/organisation/import/read.ts';
import {
  GUARDING,
  guardsNamed,
  hasName,
  type Match,
  partyFor,
  REGISTER_REFUSING,
  type Tried,
  tryOrganisation,
} from '../../aggregates/organisation/import/trial.ts';
import { ORGANISATION } from '../../aggregates/organisation/index.ts';
import { ORGANISATION_KIND } from '../../aggregates/organisation/kind.ts';
import { sharesProvince } from '../../aggregates/organisation/likeness.ts';
import { likenessLists } from '../../aggregates/organisation/listing.ts';
import { ORGANISATION_MESSAGES } from '../../aggregates/organisation/messages.ts';
import { Organisation } from '../../aggregates/organisation/organisation.ts';
import { assertMayDeclare } from '../../aggregates/organisation/permissions.ts';
import { guardsTaken, repeated, reportOf, taken } from '../../aggregates/shared/import/report.ts';
import type { Person } from '../../kernel/principal.ts';
import type { RouteTable } from '../../kernel/route.ts';
import { stageRules } from '../../stage.ts';
import { forbiddenBy } from '../../store/execute.ts';
import { holdersOf } from '../../store/guards.ts';
import { listPage } from '../../store/lists.ts';
import { load, statesOf } from '../../store/load.ts';
import type { Store } from '../../store/table.ts';
import { permitOf } from '../own-organisation.ts';
import type { ReadRoute } from '../reads/read-route.ts';
import { ImportQuery, importing, type Trial } from './importing.ts';

/** A file of the register: which entry each row is about, what it would do, and doing it. */

/** How many entries of one likeness are looked through, and how many rows are looked up side by side. */
const LOOKED_THROUGH = 100;
const AT_ONCE = 16;

interface File {
  csv: string;
  actor: Person;
  now: string;
}

async function registerTrial(store: Store, { csv, actor, now }: File): Promise<Trial<Command, Organisation>> {
  assertMayDeclare(actor);
  const permit = permitOf(actor, ORGANISATION);
  const own = await load(store, ORGANISATION, organisationIdOf(actor.party));
  const read = readRegister(csv);
  const matches = await matchesOf(store, read.given);
  const states = await entriesOf(
    store,
    matches.flatMap((match) => ('id' in match ? [match.id] : [])),
  );
  const on = { actor, now, beside: { rules: stageRules() } };
  const tried = read.given.map((given, index): Tried => {
    const match = matches[index] ?? { unnamed: true };
    return tryOrganisation(given, match, { ...on, state: 'id' in match ? states.get(match.id) : undefined });
  });
  const holders = await holdersOf(store, tried.flatMap(guardsTaken(GUARDING)));
  const ids = new Map(tried.map(({ row, id }) => [row, id]));
  const matched = read.given.filter(({ row }) => ids.get(row) !== '');
  const again = repeated(matched, ({ row }) => ids.get(row) ?? '');
  return {
    report: reportOf({ csv, ...read }, tried, [...again, ...taken(tried, holders, GUARDING)]),
    tried,
    forbidden: await forbiddenBy(store, permit, own.state),
  };
}

async function entriesOf(store: Store, ids: readonly string[]): Promise<Map<string, Organisation>> {
  const { prefix } = ORGANISATION;
  const found = await statesOf(
    store,
    [...new Set(ids)].map((id) => ({ prefix, id })),
  );
  return new Map([...found].map(([id, state]) => [id, Organisation.parse(state)]));
}

/**
 * The entry of each row. One that it names by its id is that, there or not; else the one that has its ICE or receipt; else
 * the one of its name, under the id that the name makes or in a province of the row.
 */
async function matchesOf(store: Store, given: readonly GivenOrganisation[]): Promise<Match[]> {
  const holders = await holdersOf(store, [...new Set(given.flatMap(guardsNamed))]);
  const named = await entriesOf(
    store,
    given.map((each) => partyFor(each)).flatMap((party) => (party === '' ? [] : [organisationIdOf(party)])),
  );
  const matches = new Array<Match>(given.length);
  const waiting = [...given.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, each] = next;
      matches[index] = await matchOf(store, each, holders, named);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return matches;
}

async function matchOf(
  store: Store,
  given: GivenOrganisation,
  holders: ReadonlyMap<string, string>,
  named: ReadonlyMap<string, Organisation>,
): Promise<Match> {
  const party = partyFor(given);
  const own = organisationIdOf(party);
  if (given.id !== '') return { id: own };
  const held = [...new Set(guardsNamed(given).flatMap((guard) => holders.get(guard) ?? []))];
  if (held.length > 1) return { ambiguous: held };
  const [holder] = held;
  if (holder !== undefined) return { id: holder };
  const alike = await ofItsName(store, given);
  const sameId = named.get(own);
  if (party !== '' && sameId && hasName(given, sameId.details.name)) alike.add(own);
  if (alike.size > 1) return { ambiguous: [...alike] };
  const [only] = alike;
  if (only !== undefined) return { id: only };
  if (party === '') return { unnamed: true };
  return sameId ? { idTaken: party } : { id: own };
}

/** The entries that have a name of the row and work in one of its provinces. */
async function ofItsName(store: Store, given: GivenOrganisation): Promise<Set<string>> {
  const { name, details } = given;
  const { region, provinces = [] } = details;
  const where = { name: { ar: name.ar ?? '', fr: name.fr ?? '' }, provinces, ...(region && { region }) };
  const pages = await Promise.all(
    likenessLists(where).map(({ list }) =>
      listPage(store, ORGANISATION_KIND, { list, limit: LOOKED_THROUGH }),
    ),
  );
  return new Set(
    pages
      .flatMap(({ items }) => items)
      .filter((each) => hasName(given, each.name) && sharesProvince(each, where))
      .map(({ id }) => id),
  );
}

export const REGISTER_IMPORTS: RouteTable<
  ReadRoute<OrganisationAnswer> & {
    csv: true;
    examples: readonly OrganisationExample[];
    repeatsHarmlessly: true;
  }
> = {
  servedBy: 'Registry',
  heading: 'Register',
  routes: [
    {
      route: 'POST /v1/imports/organisations',
      summary:
        'Import a register (CSV, at most 1 MB and 5,000 rows), or say what it would do; each row is matched by id, ICE, receipt or name',
      answers: 'RegisterReport',
      query: ImportQuery,
      csv: true,
      examples: ['registerFile'],
      repeatsHarmlessly: true,
      refusals: ['rowsRefused', 'importOvertaken', 'organisationSuspended', 'notAllowed'],
      handle: importing({
        kind: 'organisations',
        names: 'organisation',
        aggregate: ORGANISATION,
        messages: ORGANISATION_MESSAGES,
        trial: registerTrial,
        refusing: REGISTER_REFUSING,
      }),
    },
  ],
};
