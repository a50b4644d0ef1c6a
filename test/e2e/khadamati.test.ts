import { afterAll, beforeAll, expect, test } from 'vitest';
import { act, read, type World } from '../../scenarios/client.ts';
import * as ar from '../../web/locales/ar/index.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { playCampaigns, TODAY, YEAR } from './figures-world.ts';
import { plural, tick, type } from './hands.ts';
import { overflowing, picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** Files of Khadamati, from the row that a source imports to the page that everybody reads. */

const SOURCE = 'entraide-nationale';
const CAMPAIGN = `kma11${YEAR}`;
const PLACES = ['MA-LAA', 'MA-ESM', 'MA-BOD', 'MA-TAF'];
const HEAD = 'period,province,service,submitted,processed,delivered,source,as_of';
/** In Boujdour so few were delivered that people could be recognised; in Tarfaya more than were processed. */
const ROWS = [
  `${YEAR},MA-LAA,disability,1204,811,530,${SOURCE},${TODAY}`,
  `${YEAR},MA-ESM,disability,402,260,122,${SOURCE},${TODAY}`,
  `${YEAR},MA-BOD,disability,96,41,7,${SOURCE},${TODAY}`,
  `${YEAR},MA-TAF,disability,88,60,66,${SOURCE},${TODAY}`,
];

let portal: Portal;
let world: World;
beforeAll(async () => {
  portal = await startPortal();
  world = await playCampaigns(portal);
  const path = `/v1/organisations/o-${SOURCE}`;
  const measures = ['submitted', 'processed', 'delivered'];
  const figures = measures.map((measure) => ({ measure, regions: ['MA-11'], provinces: [] }));
  const { etag } = await read(world, 'ministry.administrator', path);
  await act(world, 'ministry.administrator', 'khadamati', ['PUT', `${path}/figures`, { figures }], {
    ifMatch: etag,
  });
  const launch = {
    region: 'MA-11',
    year: YEAR,
    ministry: 'ministry-solidarity',
    wilaya: 'wilaya-lsh',
    targetGroups: ['disability'],
    measures: measures.map((measure) => ({ measure, unit: 'files' })),
    dueOn: `${YEAR + 1}-12-31`,
    requests: [{ source: SOURCE, places: PLACES }],
  };
  await act(world, 'wilaya-lsh.officer', 'launch-lsh', ['POST', '/v1/campaigns', launch]);
});
afterAll(() => portal?.stop());

test('a source imports files of Khadamati in French, and mends the row that delivers more than it processed', async () => {
  const words = fr.campaigns.import;
  const page = await portal.person('entraide.officer', {
    language: 'fr',
    path: `/region/campaigns/${CAMPAIGN}/import`,
  });
  const area = page.locator('textarea[name="csv"]');
  await area.fill([HEAD, ...ROWS].join('\n'));
  await tick(page, words.kinds.khadamati);
  await page.getByText(plural(words.problemCount, 'one').replace('#', '1')).waitFor();
  const problem = page.locator('.import-problems tbody tr');
  expect(await problem.count()).toBe(1);
  expect(await problem.textContent()).toContain('66');
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'khadamati-faults')).toEqual([]);

  const mended = page.locator('input[name="5.delivered"]');
  await type(mended, '55');
  await mended.press('Enter');
  await page.getByText(words.ready).waitFor();
  await page.locator('main button[type="submit"]:not([disabled])').click();
  await page.waitForURL(`**/region/campaigns/${CAMPAIGN}`);
  await page.getByText(fr.campaigns.requests.submitted).first().waitFor();
  const { body } = await read(world, 'entraide.officer', `/v1/campaigns/${CAMPAIGN}`);
  const figures = Array.isArray(body.figures) ? body.figures : [];
  expect(figures).toHaveLength(12);
  expect(figures.every(({ unit, basis }) => unit === 'files' && basis === 'service')).toBe(true);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('once published they are read in Arabic on a phone, the small number of another party hidden', async () => {
  const path = `/v1/campaigns/${CAMPAIGN}`;
  await act(world, 'wilaya-lsh.approver', 'accept-lsh', ['POST', `${path}/acceptances`, { source: SOURCE }]);
  await act(world, 'wilaya-lsh.approver', 'freeze-lsh', ['POST', `${path}/freeze`, {}]);
  await act(world, 'ministry.approver', 'publish-lsh', ['POST', `${path}/publication`, {}]);
  const page = await portal.person('council.officer', {
    language: 'ar',
    width: 360,
    height: 740,
    path: `/region/coverage?region=MA-11&period=${YEAR}`,
  });
  const rows = page.locator('.coverage-group tbody tr');
  await rows.first().waitFor();
  const shown = (await rows.allTextContents()).map((text) =>
    text.replaceAll(/[\u2066-\u2069\u200e\u200f]/g, ''),
  );
  const [region, laayoune, ...others] = shown;
  for (const number of ['1.790', '1.172', '714']) expect(region).toContain(number);
  for (const number of ['1.204', '811', '530']) expect(laayoune).toContain(number);
  // Neither the place of the small number nor the neighbour by which it could be found says anything of its files.
  for (const place of ['بوجدور', 'طرفاية']) {
    const hidden = others.find((text) => text.includes(place));
    expect(hidden).toContain(ar.region.why.small);
    expect(hidden).not.toMatch(/[0-9]/);
  }
  expect(await overflowing(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});
