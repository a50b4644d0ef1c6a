import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dayAt } from '../../morocco/clock.ts';
import { act, importFile, read, until, type World } from '../../scenarios/client.ts';
import { playRegister } from '../../scenarios/register.ts';
import type { Portal } from './portal.ts';

/** Two campaigns for tests in the browser: one of Rabat-Salé-Kénitra is published, one of Guelmim-Oued Noun runs. */

export const TODAY = dayAt(Date.now());
export const YEAR = Number(TODAY.slice(0, 4));
const DUE = `${YEAR + 1}-12-31`;
export const RABAT = `kma04${YEAR}`;
export const GUELMIM = `kma10${YEAR}`;

/** Who reports in these tests, with a user of the demonstration each, and for which file. */
const SOURCES = {
  'entraide-nationale': {
    user: 'entraide.officer',
    file: 'entraide-nationale',
    measures: ['reached', 'population', 'registered'],
    regions: ['MA-04', 'MA-10'],
    accepter: 'wilaya.approver',
  },
  'wilaya-rsk': {
    user: 'wilaya.officer',
    file: 'ads',
    measures: ['reached'],
    regions: ['MA-04'],
    accepter: 'ministry.approver',
  },
  'council-rsk': {
    user: 'council.officer',
    file: 'rsu-aggregate',
    measures: ['eligible'],
    regions: ['MA-04'],
    accepter: 'wilaya.approver',
  },
} as const;

/** Plays both over the API; returns as whom and where more may be played. */
export async function playCampaigns({ machine }: Portal): Promise<World> {
  const world: World = { url: () => machine.url, play: randomUUID(), token: machine.token };
  await playRegister(world);
  for (const [party, { measures, regions }] of Object.entries(SOURCES)) {
    const path = `/v1/organisations/o-${party}`;
    const figures = measures.map((measure) => ({ measure, regions, provinces: [] }));
    const { etag } = await read(world, 'ministry.administrator', path);
    await act(world, 'ministry.administrator', `figures-${party}`, ['PUT', `${path}/figures`, { figures }], {
      ifMatch: etag,
    });
  }
  await publishRabat(world);
  await launchGuelmim(world);
  return world;
}

const measuresOf = (...measures: string[]) => measures.map((measure) => ({ measure, unit: 'people' }));

/** Imports a file as its dry run has shown it; nothing of it may be refused. */
export async function importAs(world: World, user: string, campaign: string, csv: string): Promise<void> {
  const { counts, problems, isAcceptable } = await importFile(world, user, { campaign, csv });
  if (!isAcceptable || counts.create + counts.update + counts.unchanged === 0)
    throw new Error(`${user} could not import: ${JSON.stringify(problems)}`);
}

/** The synthetic figures of a region, as published: some are small, one source is missing in one province. */
async function publishRabat(world: World): Promise<void> {
  const places = ['MA-RAB', 'MA-SAL', 'MA-SKH', 'MA-KEN', 'MA-KHE', 'MA-SIK', 'MA-SIL'];
  const launch = {
    region: 'MA-04',
    year: YEAR,
    ministry: 'ministry-solidarity',
    wilaya: 'wilaya-rsk',
    targetGroups: ['disability'],
    measures: measuresOf('eligible', 'reached'),
    dueOn: DUE,
    requests: Object.keys(SOURCES).map((source) => ({ source, places })),
  };
  await act(world, 'wilaya.officer', 'launch-rabat', ['POST', '/v1/campaigns', launch]);
  const path = `/v1/campaigns/${RABAT}`;
  for (const [source, { user, file, accepter }] of Object.entries(SOURCES)) {
    const csv = readFileSync(`scenarios/region/figures/rsk-2026-${file}.csv`, 'utf8')
      .replaceAll(`,${file},`, `,${source},`)
      .replaceAll('2026-09-30', TODAY)
      .replaceAll(/^2026,/gm, `${YEAR},`);
    await importAs(world, user, RABAT, csv);
    await act(world, accepter, `accept-${source}`, ['POST', `${path}/acceptances`, { source }]);
  }
  await act(world, 'wilaya.approver', 'freeze', ['POST', `${path}/freeze`, {}]);
  await act(world, 'ministry.approver', 'publish', ['POST', `${path}/publication`, {}]);
}

const GROUPS = ['women', 'disability', 'children', 'elderly', 'difficulty'];
export const PROVINCES = ['MA-GUE', 'MA-ASZ', 'MA-TNT', 'MA-SIF'];

async function launchGuelmim(world: World): Promise<void> {
  const launch = {
    region: 'MA-10',
    year: YEAR,
    ministry: 'ministry-solidarity',
    wilaya: 'wilaya-gon',
    targetGroups: GROUPS,
    measures: measuresOf('population', 'registered', 'reached'),
    dueOn: DUE,
    requests: [{ source: 'entraide-nationale', places: PROVINCES }],
  };
  await act(world, 'wilaya-gon.officer', 'launch-guelmim', ['POST', '/v1/campaigns', launch]);
  await until('the campaigns in the list', async () => {
    const { body } = await read(world, 'wilaya-gon.officer', '/v1/campaigns?region=MA-10');
    return Array.isArray(body.items) && body.items.length > 0 ? true : undefined;
  });
}

/** Sixty rows: four provinces, five groups, three measures. */
export function sixtyRows(): string[] {
  const values = { population: 9000, registered: 4000, reached: 1500 };
  return PROVINCES.flatMap((place) =>
    GROUPS.flatMap((group) =>
      Object.entries(values).map(([measure, value]) =>
        [YEAR, place, group, measure, 'people', value, '', 'entraide-nationale', 'service', TODAY].join(','),
      ),
    ),
  );
}
export const HEAD = 'period,province,target_group,measure,unit,value,missing,source,basis,as_of';
