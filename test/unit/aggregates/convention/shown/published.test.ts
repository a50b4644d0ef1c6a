import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { EVENT_TYPES as PLAN_TYPES } from '../../../../../functions/aggregates/action-plan/events.ts';
import { EVENT_TYPES as CAMPAIGN_TYPES } from '../../../../../functions/aggregates/campaign/events.ts';
import { EVENT_TYPES as CENTRE_TYPES } from '../../../../../functions/aggregates/centre/events.ts';
import { EVENT_TYPES as CONSULTATION_TYPES } from '../../../../../functions/aggregates/consultation/events.ts';
import { EVENT_TYPES } from '../../../../../functions/aggregates/convention/events.ts';
import { EVENT_TYPES as REGISTER_TYPES } from '../../../../../functions/aggregates/organisation/events.ts';

const written = z
  .object({ details: z.record(z.string(), z.unknown()), stage: z.any() })
  .parse(JSON.parse(readFileSync(new URL('../../../../../docs/events.json', import.meta.url), 'utf8')));

test('every event is published', () => {
  const types = [
    ...EVENT_TYPES.map((type) => `sharaka.${type}.v1`),
    ...REGISTER_TYPES.map((type) => `sharaka.organisation.${type}.v1`),
    ...CAMPAIGN_TYPES.map((type) => `sharaka.campaign.${type}.v1`),
    ...CENTRE_TYPES.map((type) => `sharaka.centre.${type}.v1`),
    ...PLAN_TYPES.map((type) => `sharaka.actionPlan.${type}.v1`),
    ...CONSULTATION_TYPES.map((type) => `sharaka.consultation.${type}.v1`),
  ];
  expect(Object.keys(written.details).sort()).toEqual(types.sort());
});

test('what happens to the stage has a source of its own', () => {
  expect(written.stage.source).toBe('sharaka.stage');
  expect(written.stage.details['sharaka.HolidaysChanged.v1'].required.sort()).toEqual(['id', 'seq']);
});

/** The fields of a schema that hold a value, each by its path. */
function fieldsOf(schema: unknown, path: string): { path: string; schema: Record<string, unknown> }[] {
  const { properties, items, anyOf, ...own } = z.looseObject({}).parse(schema);
  const named = Object.entries(z.record(z.string(), z.unknown()).parse(properties ?? {}));
  const others = z.array(z.unknown()).parse([...(anyOf ? [anyOf].flat() : []), ...(items ? [items] : [])]);
  if (named.length + others.length === 0) return [{ path, schema: own }];
  return [
    ...named.flatMap(([name, each]) => fieldsOf(each, `${path}.${name}`)),
    ...others.flatMap((each) => fieldsOf(each, path)),
  ];
}

const FIELDS = Object.entries(written.details).flatMap(([type, schema]) =>
  fieldsOf(schema, '').map((field) => ({ ...field, type })),
);

test('no published field is one that people write freely or that says who acted', () => {
  const kept = [
    'sub',
    'comment',
    'reason',
    'payee',
    'mailbox',
    'by',
    'preparedBy',
    'budgetLine',
    'rib',
    'ice',
    'contractReference',
    'prepared',
    'executed',
  ];
  const found = FIELDS.filter(({ path }) => path.split('.').some((name) => kept.includes(name)));
  expect(found.map(({ type, path }) => type + path)).toEqual([]);
});

test('what may be any text is an id, or the name that a convention or a place is known by', () => {
  const isAnyText = ({ schema }: (typeof FIELDS)[number]) =>
    schema.type === 'string' && !['enum', 'const', 'pattern', 'format'].some((limit) => limit in schema);
  const IDS =
    /\.(id|key|hash|\w+Id|task|tasks|duty|yearly|withdrawn|procedure|subject|added|pledge|order|call|calls|delivery|source|centre|convention|reverses)$/;
  const texts = FIELDS.filter(isAnyText).map(({ path }) => path);
  expect([...new Set(texts.filter((path) => !IDS.test(path)))].sort()).toEqual([
    '.data.activity.commune',
    '.data.authorisation.reference',
    '.data.changes.commune',
    '.data.changes.name.ar',
    '.data.changes.name.fr',
    '.data.changes.targets.removed',
    '.data.changes.title.ar',
    '.data.changes.title.fr',
    '.data.contents.title.ar',
    '.data.contents.title.fr',
    '.data.details.commune',
    '.data.details.name.ar',
    '.data.details.name.fr',
    '.data.operator.name.ar',
    '.data.operator.name.fr',
    '.data.terms.reference',
    '.data.terms.title.ar',
    '.data.terms.title.fr',
  ]);
});

test('how many people a centre or a source counted is in no published event', () => {
  const counts = /\.(people|value|attendance|salt)(\.|$)/;
  expect(FIELDS.filter(({ path }) => counts.test(path)).map(({ type, path }) => type + path)).toEqual([]);
});
