import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ATTENDANCE_COLUMNS,
  CENTRE_COLUMNS,
} from '../../../../functions/aggregates/centre/import/columns.ts';
import { readAttendance, readCentres } from '../../../../functions/aggregates/centre/import/read.ts';
import { tryAttendance, tryCentre } from '../../../../functions/aggregates/centre/import/trial.ts';
import { CENTRE } from '../../../../functions/aggregates/centre/index.ts';
import { assertReadable } from '../../../../functions/kernel/readable.ts';
import { person, WILAYA } from '../../../../scenarios/cases.ts';
import { CENTRE_BESIDE } from '../../../support/centre-setting.ts';
import { hardText, inQuotes } from '../../../support/hard-texts.ts';

/** Rows of centres and of attendance: each of several faults of one row is told, with what stands in its cell. */

const on = {
  id: 'fnew',
  state: undefined,
  actor: person(WILAYA, 'officer'),
  now: '2026-11-27T09:00:00.000Z',
  beside: CENTRE_BESIDE,
};
const core = { ministry: undefined, wilaya: undefined, council: undefined };

interface Fault {
  column: string;
  cell: string;
  code: string;
}
const told = (problems: readonly { column: string; value: string; why: { phrase: string } }[]) =>
  problems.map(({ column, value, why }) => `${column} ${value} ${why.phrase}`).sort();
const faultsAmong = (faults: readonly Fault[]) =>
  fc.uniqueArray(fc.constantFrom(...faults), { minLength: 1, selector: ({ column }) => column });
const csvOf = (sound: Record<string, string>, faults: readonly Fault[]) => {
  const cells = { ...sound, ...Object.fromEntries(faults.map(({ column, cell }) => [column, cell])) };
  return [Object.keys(cells), Object.values(cells)].map((row) => row.join(',')).join('\n');
};

test('of attendance', () => {
  const faults: Fault[] = [
    { column: 'quarter', cell: '2026-1', code: 'quarterUnreadable' },
    { column: 'quarter', cell: '2039-Q1', code: 'quarterNotEnded' },
    { column: 'people', cell: '-3', code: 'numberNegative' },
    { column: 'people', cell: '1.5', code: 'numberDecimal' },
  ];
  const sound = Object.fromEntries(ATTENDANCE_COLUMNS.needed.map((column) => [column, '']));
  fc.assert(
    fc.property(faultsAmong(faults), (chosen) => {
      const csv = csvOf({ ...sound, id: 'fnone', quarter: '2026-Q1', people: '3' }, chosen);
      const { given, problems } = readAttendance(csv);
      const tried = given.flatMap((each) => tryAttendance(each, 'salt-of-this-row', on).problems);
      const expected = [{ column: 'id', cell: 'fnone', code: 'centreUnknown' }, ...chosen];
      expect(told([...problems, ...tried])).toEqual(
        expected.map(({ column, cell, code }) => `${column} ${cell} ${code}`).sort(),
      );
    }),
  );
});

test('of centres', () => {
  const faults: Fault[] = [
    { column: 'name_ar', cell: '', code: 'cellEmpty' },
    { column: 'province', cell: 'MA-XXX', code: 'placeUnknown' },
    { column: 'kind', cell: 'old', code: 'codeUnknown' },
    { column: 'target_group', cell: '', code: 'cellEmpty' },
    { column: 'places', cell: '-1', code: 'numberNegative' },
    { column: 'lon', cell: 'west', code: 'degreesUnreadable' },
    { column: 'lat', cell: 'north', code: 'degreesUnreadable' },
    { column: 'component', cell: 'No slug!', code: 'identifierMalformed' },
    { column: 'planned_opening', cell: 'soon', code: 'dayUnreadable' },
    { column: 'wilaya', cell: 'No slug!', code: 'identifierMalformed' },
  ];
  const sound = {
    ...Object.fromEntries(
      [...CENTRE_COLUMNS.needed, ...CENTRE_COLUMNS.allowed].map((column) => [column, '']),
    ),
    ...{ id: 'own-1', name_ar: 'مركز', name_fr: 'Centre', province: 'MA-RAB', kind: 'new' },
    ...{
      target_group: 'disability',
      ministry: 'm',
      wilaya: WILAYA,
      council: 'c',
      convention: 'c1',
      component: 'x',
    },
    ...{ lon: '-6.8', lat: '34.0' },
  };
  fc.assert(
    fc.property(faultsAmong(faults), (chosen) => {
      const { given, problems } = readCentres(csvOf(sound, chosen), 'MA-04');
      const tried = given.flatMap((each) => tryCentre(each, core, on).problems);
      const all = told([...problems, ...tried]);
      for (const { column, cell, code } of chosen) expect(all).toContain(`${column} ${cell} ${code}`);
    }),
  );
});

test('a pair of which one cell is empty and the other unreadable is told both', () => {
  const { problems } = readCentres('id,name_ar,name_fr,province,kind,target_group,lon,lat\nx,,,,,,west,');
  expect(told(problems)).toEqual(['lat  pointHalf', 'lon west degreesUnreadable']);
});

test('whatever stands in the texts of a row: a centre that begins by it can be read again', () => {
  const heading = 'id,name_ar,name_fr,province,kind,target_group,commune,ministry,wilaya,council';
  fc.assert(
    fc.property(hardText, hardText, hardText, (ar, fr, commune) => {
      const texts = [ar, fr].map(inQuotes).join(',');
      const csv = `${heading}\nown-1,${texts},MA-RAB,new,women,${inQuotes(commune)},m,${WILAYA},c`;
      for (const each of readCentres(csv, 'MA-04').given) {
        const { commands, problems, after } = tryCentre(each, core, on);
        // Nothing is left out without being said.
        if (each.misread.length === 0) expect(commands.length + problems.length).toBeGreaterThan(0);
        if (after) assertReadable(CENTRE, after, []);
      }
    }),
  );
});

test('a quarter in digits of Arabic is read, and warned of', () => {
  const { given, problems } = readAttendance('id,quarter,people\nx,٢٠٢٦-Q1,٣');
  expect(given.map(({ quarter, people }) => [quarter, people])).toEqual([['2026-Q1', 3]]);
  expect(told(problems)).toEqual(['people ٣ digitsNormalised', 'quarter ٢٠٢٦-Q1 digitsNormalised']);
});
