import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEW_CENTRE, registrationOf } from '../../../../web/pages/centre-registration/registration-draft.ts';
import { readDegrees, readPair } from '../../../../web/parts/centres/degrees.ts';
import { correctionOf, type DetailsDraft, NO_DETAILS } from '../../../../web/parts/centres/details-draft.ts';
import { plannedDraftOf, plannedOf } from '../../../../web/parts/centres/planned-draft.ts';

/** A centre as it is written in a form: what is sent of it. */

describe('degrees', () => {
  test.each([
    ['34.26101', 34.26101],
    ['-6,57841', -6.57841],
    ['٣٤٫٢٦١٠١', 34.26101],
    ['−6.578412345', -6.57841],
    [' 34.26101° ', 34.26101],
  ])('%s', (text, degrees) => expect(readDegrees(text)).toBe(degrees));

  test.each(['', 'nord', '34.2.6', '1234.5', "34°15'N"])('%s is none', (text) =>
    expect(readDegrees(text)).toBeUndefined(),
  );

  test.each([
    ['34.26101, -6.57841', { lat: '34.26101', lon: '-6.57841' }],
    ['34.26101,-6.57841', { lat: '34.26101', lon: '-6.57841' }],
    ['34,26101; -6,57841', { lat: '34,26101', lon: '-6,57841' }],
    ['34.26101 -6.57841', { lat: '34.26101', lon: '-6.57841' }],
  ])('%s is a pair', (text, pair) => expect(readPair(text)).toEqual(pair));

  test('a number alone is no pair, whatever its mark', () => {
    for (const text of ['34.26101', '34,26101', '-6,57', '34,']) expect(readPair(text), text).toBeUndefined();
  });

  test('a point has at most five decimals, as the API takes it', () => {
    fc.assert(
      fc.property(fc.double({ min: -90, max: 90, noNaN: true }), (value) => {
        const read = readDegrees(value.toFixed(9)) ?? Number.NaN;
        expect(Number(read.toFixed(5))).toBe(read);
        expect(Math.abs(read - value)).toBeLessThan(0.00001);
      }),
    );
  });
});

const DETAILS: DetailsDraft = {
  ...NO_DETAILS,
  ar: 'مركز',
  fr: 'Centre',
  province: 'MA-KEN',
  work: 'new',
  groups: ['women'],
};
const CORE = { ministry: 'm', wilaya: 'w', council: 'c' };

test('a registration is sent once everything is chosen without which there is no centre', () => {
  const draft = { ...NEW_CENTRE, details: DETAILS };
  expect(registrationOf(draft, CORE)).toEqual({
    name: { ar: 'مركز', fr: 'Centre' },
    province: 'MA-KEN',
    work: 'new',
    groups: ['women'],
    ...CORE,
    planned: {},
  });
  expect(registrationOf(draft, { ...CORE, council: undefined })).toBeUndefined();
  expect(registrationOf({ ...draft, details: { ...DETAILS, work: undefined } }, CORE)).toBeUndefined();
  const full = { ...DETAILS, lat: '34.2', lon: '-6.5', places: 0, commune: ' Kénitra ' };
  expect(registrationOf({ ...draft, details: full, link: { convention: 'c1' } }, CORE)).toMatchObject({
    point: { lat: 34.2, lon: -6.5 },
    places: 0,
    commune: 'Kénitra',
  });
});

test('a correction removes what was emptied', () => {
  expect(correctionOf({ ...DETAILS, lat: '34.2' })).toMatchObject({
    point: null,
    commune: null,
    concept: null,
    places: null,
  });
});

test('a stage that is left empty is not planned', () => {
  const planned = { studies: '2026-06-30', inService: '2028-03-31' };
  expect(plannedOf(plannedDraftOf(planned))).toEqual(planned);
  expect(plannedOf(plannedDraftOf({}))).toEqual({});
});
