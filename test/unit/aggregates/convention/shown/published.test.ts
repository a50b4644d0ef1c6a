import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { EVENT_TYPES } from '../../../../../functions/aggregates/convention/events.ts';
import { EVENT_TYPES as REGISTER_TYPES } from '../../../../../functions/aggregates/organisation/events.ts';

const written = JSON.parse(readFileSync(new URL('../../../../../docs/events.json', import.meta.url), 'utf8'));

test('every event is published', () => {
  const types = [
    ...EVENT_TYPES.map((type) => `sharaka.${type}.v1`),
    ...REGISTER_TYPES.map((type) => `sharaka.organisation.${type}.v1`),
  ];
  expect(Object.keys(written.details).sort()).toEqual(types.sort());
});

test('what happens to the stage has a source of its own', () => {
  expect(written.stage.source).toBe('sharaka.stage');
  expect(written.stage.details['sharaka.HolidaysChanged.v1'].required.sort()).toEqual(['id', 'seq']);
});

test('no published field is one that people write freely or that says who acted', () => {
  const names = JSON.stringify(Object.values(written.details)).match(/"(\w+)":/g) ?? [];
  for (const kept of [
    'sub',
    'name',
    'comment',
    'reason',
    'details',
    'payee',
    'link',
    'mailbox',
    'by',
    'preparedBy',
    'budgetLine',
    'rib',
    'ice',
    'contractReference',
    'prepared',
    'authorised',
    'executed',
  ])
    expect(names).not.toContain(`"${kept}":`);
});
