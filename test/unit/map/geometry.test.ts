import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROVINCES } from '../../../functions/aggregates/shared/places.ts';
import { provincesFile } from '../../../morocco/map/map-write.ts';
import { placed, projected } from '../../../morocco/map/projection.ts';
import map from '../../../morocco/map/provinces.json' with { type: 'json' };

/** The map: made of its source, whole, and such that points and provinces lie where they belong. */

const read = (name: string) => readFileSync(new URL(`../../../morocco/map/${name}`, import.meta.url), 'utf8');

describe('the paths', () => {
  test('are what the source gives', () => {
    expect(read('provinces.json')).toBe(provincesFile());
  });

  test('are those of the 75 prefectures and provinces, each a closed surface within its box', () => {
    expect(Object.keys(map.provinces)).toEqual(PROVINCES.map(({ code }) => code as string).sort());
    for (const [id, { path, box }] of Object.entries(map.provinces)) {
      expect(path, id).toMatch(/^(M[\d -]+l[\d -]+z)+$/);
      const [west = 0, north = 0, east = 0, south = 0] = box;
      expect(west < east && north < south, id).toBe(true);
      expect([west >= 0, north >= 0, east <= map.width, south <= map.height], id).not.toContain(false);
    }
  });

  test('weigh about six kilobytes', () => {
    const paths = Object.values(map.provinces).map(({ path }) => path);
    expect(brotliCompressSync(JSON.stringify(paths)).length).toBeLessThan(6_500);
  });

  test('stand beside their notice and licence', () => {
    expect(read('README.md')).toContain('© OpenStreetMap contributors');
    expect(read('README.md')).toContain('Open Database License 1.0');
  });

  test('name no place', () => {
    const text = read('morocco-provinces.topo.json');
    expect(PROVINCES.filter(({ ar, fr }) => text.includes(ar) || text.includes(fr))).toEqual([]);
  });
});

describe('the projection', () => {
  /** City centres, and the province in whose box each lies. Source: their published coordinates. */
  const CITIES = [
    ['MA-RAB', -6.8498, 34.0209],
    ['MA-CAS', -7.5898, 33.5731],
    ['MA-TNG', -5.8137, 35.7595],
    ['MA-OUJ', -1.9086, 34.6814],
    ['MA-MAR', -7.9811, 31.6295],
    ['MA-LAA', -13.1991, 27.1536],
    ['MA-OUD', -15.9582, 23.6848],
    ['MA-ZAG', -5.8384, 30.3324],
  ] as const;

  test.each(CITIES)('places a city in the box of %s', (id, lon, lat) => {
    const [x, y] = placed(map, { lon, lat });
    const [west = 0, north = 0, east = 0, south = 0] = map.provinces[id].box;
    expect([x > west, x < east, y > north, y < south]).not.toContain(false);
  });

  const lon = fc.double({ min: -17, max: -1, noNaN: true });
  const lat = fc.double({ min: 21, max: 35.5, noNaN: true });

  test('never mirrors: what lies further north is higher, and further east is further to the right', () => {
    fc.assert(
      fc.property(lon, lat, (east, north) => {
        const [x, y] = placed(map, { lon: east, lat: north });
        expect(placed(map, { lon: east, lat: north + 0.1 })[1]).toBeLessThan(y);
        expect(placed(map, { lon: east + 0.1, lat: north })[0]).toBeGreaterThan(x);
      }),
    );
  });

  test('gives the same surface everywhere the same size', () => {
    const side = 0.01;
    const true_ = (at: number) => side * side * Math.cos((at * Math.PI) / 180) * (Math.PI / 180) ** 2;
    fc.assert(
      fc.property(lon, lat, (east, north) => {
        const corner = (dx: number, dy: number) => projected({ lon: east + dx, lat: north + dy });
        const [a, b, c, d] = [corner(0, 0), corner(side, 0), corner(side, side), corner(0, side)];
        const cross = (p: readonly number[], q: readonly number[]) =>
          (p[0] ?? 0) * (q[1] ?? 0) - (q[0] ?? 0) * (p[1] ?? 0);
        const area = Math.abs(cross(a, b) + cross(b, c) + cross(c, d) + cross(d, a)) / 2;
        expect(area / true_(north + side / 2)).toBeCloseTo(1, 4);
      }),
    );
  });
});
