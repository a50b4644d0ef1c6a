import { describe, expect, test } from 'vitest';
import { PROVINCES, REGIONS } from '../../../functions/aggregates/shared/places.ts';
import { csvRows, HXL } from '../../../web/pages/social-map/csv-rows.ts';
import { CLASS_COLOURS, GROUND, lookOf } from '../../../web/parts/social-map/looks.ts';
import { pathOf, SHAPED, viewOf } from '../../../web/parts/social-map/view.ts';

/** The picture of the social map: what it shows, and that it is read without colour. */

/** Relative luminance, as WCAG 2 has it: what is left of a colour in grey. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (light: string, dark: string) => (luminance(light) + 0.05) / (luminance(dark) + 0.05);

function hue(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return (Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) * 180) / Math.PI;
}

describe('the colours', () => {
  test('are told apart in grey, and the lightest from the ground', () => {
    const grounds = [GROUND, ...CLASS_COLOURS.slice(0, -1)];
    const ratios = CLASS_COLOURS.map((colour, index) => contrast(grounds[index] ?? '', colour));
    for (const ratio of ratios) expect(ratio).toBeGreaterThan(1.5);
  });

  test('are of one hue', () => {
    const hues = CLASS_COLOURS.map(hue);
    expect(Math.max(...hues) - Math.min(...hues)).toBeLessThan(12);
  });
});

describe('the picture', () => {
  test('has a shape for every prefecture and province, and for nothing else', () => {
    expect([...SHAPED].sort()).toEqual(PROVINCES.map(({ code }) => code as string).sort());
    expect(PROVINCES.filter(({ code }) => pathOf(code) === '')).toEqual([]);
  });

  test.each(REGIONS.map(({ code }) => code))('of %s is within that of the country', (region) => {
    const places = PROVINCES.filter((place) => place.region === region).map(({ code }) => code);
    const [country, part] = [viewOf([]), viewOf(places)];
    expect(part.width * part.height).toBeLessThan(country.width * country.height);
    expect(part.x).toBeGreaterThanOrEqual(country.x);
    expect(part.y).toBeGreaterThanOrEqual(country.y);
    expect(part.x + part.width).toBeLessThanOrEqual(country.x + country.width);
    expect(part.y + part.height).toBeLessThanOrEqual(country.y + country.height);
  });

  test('shows a place by its class, and one without by why it has none', () => {
    expect(lookOf({ status: 'known', class: 3 })).toBe(3);
    expect(lookOf({ status: 'hidden', class: null })).toBe('hidden');
    expect(lookOf({ status: 'doubtful', class: null })).toBe('doubtful');
    expect(lookOf({ status: 'unknown', class: null })).toBe('unknown');
  });
});

test('the file has a row of tags, the numbers as they are, and nothing of what is hidden', () => {
  const row = { value: null, atLeast: null, atMost: null, class: null, count: null, sources: [] };
  const rows = csvRows(
    {
      indicator: 'coverage',
      year: 2026,
      years: [2026],
      unit: 'permille',
      bounds: [0, 200, 400, 600, 800, 1000],
      counts: null,
      ours: null,
      credit: null,
      series: null,
      offered: [],
      unpublished: [],
      country: null,
      regions: [],
      rows: [
        {
          ...row,
          place: 'MA-RAB',
          status: 'known',
          atLeast: 355,
          atMost: 400,
          class: 1,
          sources: [
            { source: 'a', name: { ar: 'ألف', fr: 'Alpha' }, asOf: '2026-06-30' },
            { source: 'b', name: { ar: 'باء', fr: 'Bêta' }, asOf: '2026-03-31' },
          ],
        },
        { ...row, place: 'MA-SAL', status: 'hidden' },
      ],
    },
    {
      place: (code) => `<${code}>`,
      status: (status) => status,
      source: ({ name }) => name.fr,
      columns: Object.keys(HXL),
    },
  );
  expect(rows[0]).toHaveLength(rows[1]?.length ?? 0);
  expect(rows[1]?.every((tag) => /^#[a-z]+(\+[a-z]+)*$/.test(String(tag)))).toBe(true);
  expect(rows.slice(2)).toEqual([
    [
      'MA-RAB',
      '<MA-RAB>',
      2026,
      35.5,
      40,
      'known',
      undefined,
      'Alpha / Bêta',
      'a / b',
      { day: '2026-03-31' },
    ],
    ['MA-SAL', '<MA-SAL>', 2026, undefined, undefined, 'hidden', undefined, '', '', { day: undefined }],
  ]);
});
