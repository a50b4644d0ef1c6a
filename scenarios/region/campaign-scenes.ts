import * as z from 'zod/mini';
import { act, importFile, read, until, type World } from '../client.ts';
import type { Scene } from '../scene.ts';
import { launchOf } from './campaigns.ts';
import { ADS, ENTRAIDE, inventedFigures, inventedFile, RSU } from './figures.ts';

/**
 * A campaign of Rabat-Salé-Kénitra with invented figures, from its launch to a correction, as scenes: each is one act of
 * one person.
 */

const List = z.object({ items: z.array(z.object({ year: z.int() })) });
const Asked = z.object({ tasks: z.array(z.object({ party: z.string() })) });
const Inbox = z.object({ items: z.array(z.object({ id: z.string(), kind: z.string() })) });
const Coverage = z.object({
  items: z.array(
    z.object({
      version: z.int(),
      rows: z.array(
        z.object({
          region: z.object({
            coverageAtLeastPermille: z.nullable(z.int()),
            gapAtMost: z.nullable(z.int()),
          }),
          provinces: z.array(z.object({ place: z.string(), hidden: z.boolean() })),
        }),
      ),
    }),
  ),
});

/** The first year after all those that have a campaign. */
export async function nextYear(world: World): Promise<number> {
  const { body } = await read(world, 'wilaya.officer', '/v1/campaigns?region=MA-04&limit=100');
  return Math.max(2027, ...z.parse(List, body).items.map(({ year }) => year)) + 1;
}

export function campaignScenes({ today, year }: { today: string; year: number }): Scene[] {
  const id = `kma04${year}`;
  const path = `/v1/campaigns/${id}`;
  const all: Scene[] = [];
  const add = (by: string, title: string, play: (world: World) => Promise<string>) =>
    all.push({ by, title, play });
  const does = (
    by: string,
    title: string,
    to: string,
    body: unknown,
    seen: (world: World) => Promise<string>,
  ) =>
    add(by, title, async (world) => {
      await act(world, by, `${id}/${title}`, ['POST', to === '' ? '/v1/campaigns' : `${path}/${to}`, body]);
      return seen(world);
    });
  const version = async (world: World) =>
    `version ${(await read(world, 'wilaya.officer', path)).body.version}`;
  const shown = async (world: World) => inWords((await coverage(world, year)).items[0]);

  does('wilaya.officer', 'asks three sources for the figures of a year', '', launchOf(year, today), version);
  add('entraide.officer', 'finds the request in the inbox', async (world) =>
    until('the request for figures', async () => {
      const { items } = z.parse(Inbox, (await read(world, 'entraide.officer', '/v1/tasks?limit=100')).body);
      return items.find((task) => task.kind === 'figures' && task.id.startsWith(`${id}.`))?.id;
    }),
  );
  add('entraide.officer', 'tries a file with three faults: nothing is written', async (world) => {
    const wrong = inventedFile(ENTRAIDE, year)
      .replace(',3150,', ',-3150,')
      .replace(',4500,', ',4.500,')
      .replace('MA-KEN', 'Kénitra');
    const { problems } = await importFile(world, 'entraide.officer', { campaign: id, csv: wrong });
    return problems.map(({ row, code }) => `row ${row}: ${code}`).join(', ');
  });
  for (const [by, source] of [
    ['entraide.officer', ENTRAIDE],
    ['rsu.officer', RSU],
    ['ads.officer', ADS],
  ] as const)
    add(by, 'imports a file as its dry run has shown it', async (world) => {
      const { counts } = await importFile(world, by, { campaign: id, csv: inventedFile(source, year) });
      return `${counts.create} new, ${counts.unchanged} unchanged`;
    });
  const returned = { source: ADS, places: ['MA-RAB'], reason: 'Le centre de Hay Riad manque' };
  does('wilaya.approver', 'returns a figure to its source, with the reason', 'returns', returned, version);
  add('ads.officer', 'is asked for it again', async (world) =>
    until('the task of the return', async () => {
      const { tasks } = z.parse(Asked, (await read(world, 'ads.officer', path)).body);
      return tasks.some(({ party }) => party === ADS) ? 'asked' : undefined;
    }),
  );
  const rabat = inventedFigures(ADS, { year, today }).filter(({ place }) => place === 'MA-RAB');
  does('ads.officer', 'confirms the figure', `sources/${ADS}/figures`, { facts: rabat }, version);
  for (const source of [RSU, ENTRAIDE, ADS])
    does('wilaya.approver', `accepts the figures of ${source}`, 'acceptances', { source }, version);
  does('wilaya.approver', 'freezes what is accepted', 'freeze', {}, version);
  does('ministry.approver', 'publishes it; somebody else froze it', 'publication', {}, shown);
  const [first] = inventedFigures(ENTRAIDE, { year, today });
  const correction = {
    facts: first ? [{ ...first, value: 3050 }] : [],
    reason: 'Donnée inventée : double compte au centre de Hay Riad',
  };
  const to = `sources/${ENTRAIDE}/corrections`;
  does('entraide.officer', 'proposes a correction', to, correction, version);
  does('wilaya.approver', 'accepts it: version 2', 'corrections/1/acceptance', {}, version);
  does('ministry.approver', 'publishes version 2; version 1 stays readable', 'publication', {}, shown);
  return all;
}

async function coverage(world: World, year: number): Promise<z.infer<typeof Coverage>> {
  const query = `region=MA-04&period=${year}&view=public`;
  return z.parse(Coverage, (await read(world, 'council.officer', `/v1/coverage?${query}`)).body);
}

function inWords(item: z.infer<typeof Coverage>['items'][number] | undefined): string {
  const [row] = item?.rows ?? [];
  if (!row) return 'nothing published';
  const hidden = row.provinces.filter((each) => each.hidden).length;
  const { coverageAtLeastPermille: least, gapAtMost } = row.region;
  return `version ${item?.version}: at least ${least} per mille, gap at most ${gapAtMost}, ${hidden} provinces hidden`;
}
