import { expect, test } from 'vitest';
import { serviceOf } from '../../../web/session/service.ts';

/** Whose service the portal says it is: what is set as it should be, and nothing else. */

const names = { nameAr: 'جهة', nameFr: 'Région' };

test('nothing is invented where nothing is set', () => {
  expect([{}, undefined, 'text', []].map(serviceOf)).toEqual([{}, {}, {}, {}]);
});

test('what is set is told as it is set', () => {
  const set = { institution: { ...names, emblem: '/emblem.svg' } };
  expect(serviceOf({ issuer: 'https://issuer.example', ...set })).toEqual(set);
});

test.each(['https://elsewhere.example/emblem.svg', '//elsewhere.example/emblem.svg', 'emblem.svg', 7])(
  'an emblem that is no address of this origin is not shown: %s',
  (emblem) => expect(serviceOf({ institution: { ...names, emblem } })).toEqual({}),
);

test('half a name is none', () => {
  expect(serviceOf({ institution: { nameAr: 'جهة' } })).toEqual({});
  expect(serviceOf({ institution: { ...names, nameFr: 3 } })).toEqual({});
});

test('offices, and what belongs to them, are told as they are set', () => {
  const office = { ...names, addressAr: 'الرباط', addressFr: 'Rabat' };
  const set = {
    publisher: office,
    host: names,
    contact: { ...office, mail: 'a@b.ma', phone: '+212 5' },
    cndp: 'D-1',
    security: 'H-1',
  };
  expect(serviceOf(set)).toEqual(set);
});

test.each([
  { publisher: { nameAr: 'جهة' } },
  { host: 'Région' },
  { contact: { ...names, mail: 7 } },
  { cndp: '' },
  { cndp: 12 },
  { security: ' ' },
])('what is not as it should be counts as not set: %j', (set) => expect(serviceOf(set)).toEqual({}));

test('the countries from which it is reached are told, and nothing that is none', () => {
  expect(serviceOf({ countries: ['MA', 'FR'] })).toEqual({ countries: ['MA', 'FR'] });
  expect([{ countries: [] }, { countries: 'MA' }, { countries: ['Maroc'] }].map(serviceOf)).toEqual([
    {},
    {},
    {},
  ]);
});
