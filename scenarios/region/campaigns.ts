import type { CommandData } from '../../functions/aggregates/campaign/commands.ts';
import { act, type World } from '../client.ts';
import {
  ADS,
  dueAfter,
  ENTRAIDE,
  INVENTED_PLACES,
  type InventedSource,
  inventedFigures,
  RSU,
  SOUTHERN_FIGURES,
} from './figures.ts';

/** The campaigns of the demonstration, act by act; playing them again has no second effect. */

type Launched = CommandData<'launch'>;

const MINISTRY = 'ministry-solidarity';
const OFFICER: Record<InventedSource, string> = {
  [ENTRAIDE]: 'entraide.officer',
  [ADS]: 'ads.officer',
  [RSU]: 'rsu.officer',
};

/** What asks the three sources of Rabat-Salé-Kénitra for a year. */
export const launchOf = (year: number, today: string): Launched => ({
  region: 'MA-04',
  year,
  ministry: MINISTRY,
  wilaya: 'wilaya-rsk',
  targetGroups: ['disability'],
  measures: [
    { measure: 'eligible', unit: 'people' },
    { measure: 'reached', unit: 'people' },
  ],
  dueOn: dueAfter(today),
  requests: [RSU, ENTRAIDE, ADS].map((source) => ({ source, places: INVENTED_PLACES })),
});

/** Gives acts on one campaign, each with a key of its own. */
function actsOn(world: World, id: string) {
  return (user: string, path: string, body: unknown = {}) =>
    act(world, user, `${id}/${path}/${JSON.stringify(body)}`, ['POST', `/v1/campaigns/${id}/${path}`, body]);
}

async function launch(world: World, user: string, body: Launched): Promise<void> {
  await act(world, user, `launch/${body.region}/${body.year}`, ['POST', '/v1/campaigns', body]);
}

/** A year of Rabat-Salé-Kénitra that is frozen and published: its figures are invented. */
async function playPublished(world: World, today: string): Promise<void> {
  const year = 2026;
  await launch(world, 'wilaya.officer', launchOf(year, today));
  const on = actsOn(world, `kma04${year}`);
  for (const source of [RSU, ENTRAIDE, ADS] as const) {
    const facts = inventedFigures(source, { year, today });
    await on(OFFICER[source], `sources/${source}/figures`, { facts });
    await on('wilaya.approver', 'acceptances', { source });
  }
  await on('wilaya.approver', 'freeze');
  await on('ministry.approver', 'publication');
}

/** The next year, which runs: one source is accepted, one has an answer to give, one has not reported yet. */
async function playRunning(world: World, today: string): Promise<void> {
  const year = 2027;
  await launch(world, 'wilaya.officer', launchOf(year, today));
  const on = actsOn(world, `kma04${year}`);
  const more = { year, today, percent: 108 };
  await on(OFFICER[RSU], `sources/${RSU}/figures`, { facts: inventedFigures(RSU, more) });
  await on('wilaya.approver', 'acceptances', { source: RSU });
  await on(OFFICER[ENTRAIDE], `sources/${ENTRAIDE}/figures`, { facts: inventedFigures(ENTRAIDE, more) });
  const reason = 'Le chiffre ne couvre que le premier semestre';
  await on('wilaya.approver', 'returns', { source: ENTRAIDE, places: ['MA-KHE'], reason });
}

/** The published figures of Laâyoune-Sakia El Hamra: places by province, registrations of the region alone. */
async function playSouthern(world: World, today: string): Promise<void> {
  const year = 2025;
  await launch(world, 'wilaya-lsh.officer', {
    region: 'MA-11',
    year,
    ministry: MINISTRY,
    wilaya: 'wilaya-lsh',
    targetGroups: ['women'],
    measures: [
      { measure: 'registered', unit: 'people' },
      { measure: 'capacity', unit: 'people' },
    ],
    dueOn: dueAfter(today),
    requests: [{ source: ENTRAIDE, places: ['MA-LAA', 'MA-ESM', 'MA-BOD', 'MA-TAF', 'MA-11'] }],
  });
  const on = actsOn(world, `kma11${year}`);
  await on('entraide.officer', `sources/${ENTRAIDE}/figures`, { facts: SOUTHERN_FIGURES });
  await on('wilaya-lsh.approver', 'acceptances', { source: ENTRAIDE });
  await on('wilaya-lsh.approver', 'freeze');
  await on('ministry.approver', 'publication');
}

/** Plays the three campaigns with which a new system begins. */
export async function playCampaigns(world: World, today: string): Promise<void> {
  await playPublished(world, today);
  await playRunning(world, today);
  await playSouthern(world, today);
}
