import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedCentres } from '../support/centre-rows.ts';
import { seedCoverage } from '../support/coverage.ts';
import { offTheSheet, overflowing, picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** The social map: the table is the control, the map its picture. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  await seedCoverage(portal.machine.table, 2026);
  await seedCentres(portal.machine.table);
});
afterAll(() => portal?.stop());

const COVERAGE = '/region/map?indicator=coverage&region=MA-04&year=2026';
const WORDS = {
  ar: {
    title: 'الخريطة الاجتماعية',
    hidden: /منقط/,
    rabat: 'الرباط',
    rows: 'تحميل الجدول (CSV)',
    image: 'تحميل الخريطة (SVG)',
  },
  fr: {
    title: 'Carte sociale',
    hidden: /Pointillé/,
    rabat: 'Rabat',
    rows: 'Télécharger le tableau (CSV)',
    image: 'Télécharger la carte (SVG)',
  },
} as const;
type Language = keyof typeof WORDS;

async function opened(language: Language, path: string, width?: number): Promise<Page> {
  const page = await portal.person('wilaya.approver', { language, path, ...(width && { width }) });
  await page.locator('.map-picture').waitFor();
  return page;
}

for (const language of ['ar', 'fr'] as const) {
  test.each([
    ['the country', '/region/map'],
    ['a region with every status', COVERAGE],
  ])(`%s is accessible, and fits every width and a sheet, in ${language}`, async (name, path) => {
    const page = await opened(language, path);
    expect(await violations(page)).toEqual([]);
    const picture = name.includes('region') ? 'social-map-region' : 'social-map';
    expect(await picturesAndOverflows(page, picture)).toEqual([]);
    expect(await offTheSheet(page)).toEqual([]);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

  test(`fits a phone of 340 pixels in ${language}`, async () => {
    const page = await opened(language, COVERAGE, 340);
    expect(await overflowing(page)).toEqual([]);
    await page.context().close();
  });

  test(`the picture is named by the table’s caption, and follows its rows by keyboard, in ${language}`, async () => {
    const page = await opened(language, COVERAGE);
    const words = WORDS[language];
    const caption = await page.locator('caption').first().textContent();
    await page.getByRole('img', { name: caption ?? '' }).waitFor();
    const rabat = page.getByRole('button', { name: words.rabat, exact: true });
    await rabat.focus();
    await page.keyboard.press('Enter');
    expect(await rabat.getAttribute('aria-pressed')).toBe('true');
    expect(await page.locator('.map-chosen').textContent()).toContain(words.rabat);
    expect(await page.locator('.map-legend').getByText(words.hidden).count()).toBe(1);
    await page.context().close();
  });

  test(`table and picture are taken along as files in ${language}`, async () => {
    const page = await opened(language, COVERAGE);
    const words = WORDS[language];
    const csv = await saved(page, words.rows);
    const [, tags = '', ...rows] = csv.split('\r\n');
    expect(tags.split(';')[0]).toBe('#adm+code+iso');
    expect(rows.find((row) => row.startsWith('MA-SIL'))).toMatch(/;;;/);
    const image = await saved(page, words.image);
    // The portal's own pages parse no text.
    const blank = await page.context().newPage();
    const known = await blank.evaluate((text) => {
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      return [parsed.querySelectorAll('parsererror').length, parsed.querySelectorAll('[data-place]').length];
    }, image);
    expect(known).toEqual([0, 7]);
    expect(image).toContain('© OpenStreetMap contributors');
    expect(image).not.toMatch(/href=|var\(/);
    await page.context().close();
  });
}

/** The text of the file that a button saves. */
async function saved(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

test('is the same picture in both directions of writing', async () => {
  const placesOf = async (language: Language) => {
    const page = await opened(language, '/region/map');
    const boxes = await page.locator('.map-picture').evaluate((svg) => {
      const { left, width } = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('[data-place]')].map((shape) => {
        const box = shape.getBoundingClientRect();
        return [
          shape.getAttribute('data-place'),
          Math.round((100 * (box.left + box.width / 2 - left)) / width),
        ];
      });
    });
    await page.context().close();
    return boxes;
  };
  const arabic = await placesOf('ar');
  expect(arabic).toHaveLength(75);
  expect(arabic).toEqual(await placesOf('fr'));
});

/**
 * The greys of the pixels of an element, or of so much of its middle, as a printer without colours or an eye that sees
 * none has them.
 */
async function greysOf(page: Page, element: Locator, share: number): Promise<number[]> {
  const box = await element.boundingBox();
  if (!box) throw new Error('Nothing is drawn');
  const [width, height] = [box.width * share, box.height * share];
  const clip = { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height };
  const png = (await page.screenshot({ clip })).toString('base64');
  // The portal's own pages make no picture of bytes.
  const blank = await page.context().newPage();
  const greys = await blank.evaluate(async (bytes) => {
    const blob = new Blob([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))]);
    const bitmap = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data = [] } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
    return Array.from({ length: data.length / 4 }, (_, at) => data[4 * at] ?? 0);
  }, png);
  await blank.close();
  return greys;
}

/** Relative luminance of a grey, from 0 to 1, as WCAG 2 has it. */
const luminanceOf = (grey: number) =>
  grey / 255 <= 0.04045 ? grey / 255 / 12.92 : ((grey / 255 + 0.055) / 1.055) ** 2.4;

test('in greyscale every class is told from the next, and what has none by its pattern', async () => {
  const page = await opened('fr', COVERAGE);
  await page.locator('html').evaluate((html) => {
    html.style.filter = 'grayscale(1)';
  });
  const swatches = page.locator('.map-legend').first().locator('.map-swatch');
  await swatches.first().scrollIntoViewIfNeeded();
  const seen = [];
  // A class is told by what fills it, the others also by what is around them.
  for (const [index, swatch] of (await swatches.all()).entries())
    seen.push(await greysOf(page, swatch, index < 5 ? 0.5 : 1));
  const spread = (greys: number[]) => Math.max(...greys) - Math.min(...greys);
  const [classes, patterns] = [seen.slice(0, 5), seen.slice(5)];
  expect(classes.filter((greys) => spread(greys) > 8)).toEqual([]);
  const ratios = classes.slice(1).map((greys, index) => {
    const [light, dark] = [classes[index]?.[0] ?? 0, greys[0] ?? 0].map(luminanceOf);
    return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
  });
  expect(ratios.filter((ratio) => ratio < 1.4)).toEqual([]);
  expect(patterns.length).toBeGreaterThan(0);
  expect(patterns.filter((greys) => spread(greys) < 100)).toEqual([]);
  await page.context().close();
});

test('a screen reader hears a table with its control, and a picture with name and description', async () => {
  const page = await opened('fr', COVERAGE);
  const caption = (await page.locator('caption').first().textContent()) ?? '';
  const picture = page.getByRole('img', { name: caption });
  expect(await picture.getAttribute('aria-describedby')).not.toBeNull();
  const heard = await page.locator('.map-page').ariaSnapshot();
  // The picture is one thing: nothing within it is reached or read.
  expect(heard.match(/\bimg "Couverture/g)).toHaveLength(1);
  expect(heard).toMatch(/\btable "Couverture[^"]*Rabat-Salé-Kénitra/);
  expect(heard).toMatch(/\browheader "Rabat"[\s\S]*?button "Rabat"/);
  expect(heard).toMatch(/\bcell "entre[^"]*35[^"]*40/);
  await page.getByRole('button', { name: 'Rabat', exact: true }).click();
  await expect.poll(() => page.locator('.map-page').ariaSnapshot()).toContain('button "Rabat" [pressed]');
  await page.context().close();
});

test('on a phone the picture stays in sight beside the row that is pressed', async () => {
  for (const language of ['ar', 'fr'] as const) {
    const page = await portal.person('wilaya.approver', {
      language,
      path: '/region/map',
      width: 360,
      height: 740,
    });
    const picture = page.locator('.map-picture');
    await picture.waitFor();
    const last = page.locator('.map-place').last();
    await last.focus();
    await page.keyboard.press('Enter');
    await page.locator('.map-place[aria-pressed="true"]').waitFor();
    await expect
      .poll(() => picture.evaluate((svg) => Math.round(svg.getBoundingClientRect().top)))
      .toBeGreaterThan(-1);
    const boxes = await Promise.all([picture, last].map((each) => each.boundingBox()));
    const [map, row] = boxes.map((box) => ({ top: box?.y ?? 0, bottom: (box?.y ?? 0) + (box?.height ?? 0) }));
    expect(map?.bottom).toBeLessThan(row?.top ?? 0);
    expect(row?.bottom).toBeLessThanOrEqual(740);
    await page.context().close();
  }
});

test('centres stand on the map by shape and fill, and in a table of their own', async () => {
  const page = await opened('fr', COVERAGE);
  expect(await page.locator('[data-centre]').count()).toBe(5);
  const table = page.getByRole('table', { name: 'Centres sur la carte' });
  expect(await table.getByRole('rowheader').count()).toBe(5);
  await table.getByText('en service (non confirmé)').waitFor();
  const legend = page.getByRole('list', { name: 'Signes des centres' });
  expect(await legend.getByRole('listitem').count()).toBe(5);
});

test('a province pressed in the picture is chosen in the table', async () => {
  const page = await opened('fr', '/region/map');
  await page.locator('[data-place="MA-ZAG"]').click();
  await page.locator('.map-place[aria-pressed="true"]', { hasText: 'Zagora' }).waitFor();
});

test('fetches nothing but the API and the portal’s own files', async () => {
  const page = await portal.person('wilaya.approver', { language: 'fr', path: '/tasks' });
  const foreign: string[] = [];
  const own = new URL(page.url()).origin;
  page.on('request', (request) => {
    if (!request.url().startsWith(own) && !request.url().startsWith('blob:')) foreign.push(request.url());
  });
  await page.goto(new URL('/region/map', own).href);
  await page.locator('.map-picture').waitFor();
  expect(foreign).toEqual([]);
});

test('a year in which nothing is published says so', async () => {
  const page = await portal.person('wilaya.approver', {
    language: 'fr',
    path: '/region/map?indicator=coverage&year=2022',
  });
  await page.getByText('Aucune couverture n’est publiée pour 2022.').waitFor();
  expect(await violations(page)).toEqual([]);
});
