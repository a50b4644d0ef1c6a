import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, until, type World } from '../../scenarios/client.ts';
import { playRegister } from '../../scenarios/register.ts';
import * as ar from '../../web/locales/ar/index.ts';
import { plural, tabTo } from './hands.ts';
import { picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** Centres are imported as a table: by keyboard, in Arabic, with faults that are mended beside their rows. */

let portal: Portal;
let world: World;
beforeAll(async () => {
  portal = await startPortal();
  const { machine } = portal;
  world = { url: () => machine.url, play: randomUUID(), token: machine.token };
  await playRegister(world);
  await until('the register in its list', async () => {
    const { body } = await read(world, 'council.officer', '/v1/organisations?region=MA-04&limit=100');
    return JSON.stringify(body.items).includes('"council-rsk"') || undefined;
  });
});
afterAll(() => portal?.stop());

const HEAD = 'id,name_ar,name_fr,province,kind,target_group,places';
const ROWS = [
  'c-1,مركز تيفلت,Centre de Tiflet,MA-KHE,rehabilitation,not-published,60',
  'c-2,مركز المهدية,Centre de Mehdia,MA-CAS,rehabilitation,not-published,40',
  'c-3,مركز الصخيرات,Centre de Skhirate,MA-SKH,new,women,1.500',
];

test('an officer imports three centres with two faults, and they stand on the board', async () => {
  const words = ar.campaigns.import;
  const page = await portal.person('council.officer', { language: 'ar', path: '/centres' });
  await page.getByRole('link', { name: ar.centres.import }).click();
  await page.locator('textarea[name="csv"]').waitFor();
  await tabTo(page, 'textarea[name="csv"]');
  await page.keyboard.insertText([HEAD, ...ROWS].join('\n'));
  await page.getByText(plural(words.problemCount, 'two')).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'rows-import-faults')).toEqual([]);
  const mend = async (field: string, text: string) => {
    await tabTo(page, `input[name="${field}"]`);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await mend('3.province', 'MA-KEN');
  await page.getByText(plural(words.problemCount, 'one')).waitFor();
  await mend('4.places', '150');
  await page.getByText(words.ready).waitFor();
  await tabTo(page, 'main button[type="submit"]:not([disabled])');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/centres');
  const items = await until('the centres in their list', async () => {
    const { body } = await read(world, 'council.officer', '/v1/centres?region=MA-04&limit=100');
    return Array.isArray(body.items) && body.items.length === 3 ? body.items : undefined;
  });
  expect(items.map(({ places }) => places).sort()).toEqual([150, 40, 60]);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});
