import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, until, type World } from '../../scenarios/client.ts';
import * as ar from '../../web/locales/ar/index.ts';
import { inCodePage } from '../support/code-pages.ts';
import { plural, tabTo } from './hands.ts';
import { picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/**
 * Organisations are imported as a prefecture's file, in the code page and under the headings of its spreadsheet: in Arabic
 * on a phone, with faults that are mended beside their rows.
 */

let portal: Portal;
let world: World;
beforeAll(async () => {
  portal = await startPortal();
  const { machine } = portal;
  world = { url: () => machine.url, play: randomUUID(), token: machine.token };
});
afterAll(() => portal?.stop());

const ROWS = [
  "Nature;اسم الجمعية;Nom de l'association;الجهة / Région;Province;N° ICE",
  'association;جمعية الواحة;Association Oasis;MA-04;MA-KEN;001234567000062',
  'club;جمعية الغابة;Association Forêt;MA-04;MA-SAL;',
  'cooperative;تعاونية السهل;Coopérative Plaine;MA-04;MA-KHE;12',
];

test('an officer imports three organisations with two faults, and they stand in the register', async () => {
  const words = ar.campaigns.import;
  const page = await portal.person('council.officer', {
    language: 'ar',
    width: 360,
    height: 780,
    path: '/organisations',
  });
  await page.getByRole('link', { name: ar.organisations.import }).click();
  await page.getByText(words.pasteHints.names).waitFor();
  const bytes = Buffer.from(inCodePage(ROWS.join('\r\n'), 'windows-1256'));
  const file = { name: 'registre.csv', mimeType: 'text/csv', buffer: bytes };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByText(plural(words.problemCount, 'two')).waitFor();
  await page.getByText('Windows-1256').last().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'register-import-faults')).toEqual([]);
  const mend = async (field: string, text: string) => {
    await tabTo(page, `input[name="${field}"]`);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await mend('3.kind', 'association');
  await page.getByText(plural(words.problemCount, 'one')).waitFor();
  await mend('4.ice', '001789012000057');
  await page.getByText(words.ready).waitFor();
  await page.locator('main button[type="submit"]:not([disabled])').last().click();
  await page.waitForURL('**/organisations');
  // The list follows the acts by moments, each in its own time.
  await until('the organisations in their list', async () => {
    const { body } = await read(world, 'council.officer', '/v1/organisations?region=MA-04&limit=100');
    const found = Array.isArray(body.items) ? body.items.map(({ party }) => String(party)) : [];
    const wanted = ['association-oasis', 'association-foret', 'cooperative-plaine'];
    return wanted.every((party) => found.includes(party)) || undefined;
  });
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});
