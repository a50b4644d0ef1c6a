import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { toJSONSchema } from 'zod/v4/core';
import { LARGEST_AMOUNT } from '../../../web/i18n/numbers.ts';
import { PlanSchema, SettingsSchema, WholeTerms } from '../../../web/pages/draft/saving/changes.ts';
import { Envelopes, Line, SomeFields, Targets } from '../../../web/pages/plan-draft/saving/requests.ts';
import { MAX_LINES } from '../../../web/parts/payments/payment-draft.ts';
import { Contribution } from '../../../web/parts/terms/request-schema.ts';

/** The limits that the forms know are those of the API's document: none is looser, none stricter. */

type Schema = { readonly [key: string]: unknown };

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const api: Schema = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));

/** The value at a path of keys in the API's document. */
function at(schema: unknown, ...path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  return isSchema(schema) ? at(schema[key], ...rest) : undefined;
}

const named = (name: string) => at(api, 'components', 'schemas', name);

/** A schema with what it refers to. */
function resolved(schema: unknown): Schema {
  if (!isSchema(schema)) return {};
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  return resolved(at(api, ...$ref.replace('#/', '').split('/')));
}

const LIMITS = ['minLength', 'maxLength', 'minItems', 'maxItems'] as const;

/** The limits of one value; a whole number above zero is one of at least one. */
function limitsOf(schema: Schema): Schema {
  const { minimum, maximum, exclusiveMinimum } = schema;
  const least = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : minimum;
  const own = Object.fromEntries(LIMITS.flatMap((key) => (key in schema ? [[key, schema[key]]] : [])));
  const isSafe = typeof maximum !== 'number' || maximum < Number.MAX_SAFE_INTEGER;
  return {
    ...own,
    ...(typeof least === 'number' && least > Number.MIN_SAFE_INTEGER && { minimum: least }),
    ...(typeof maximum === 'number' && isSafe && { maximum }),
    ...(Array.isArray(schema.enum) && { enum: [...schema.enum].sort() }),
  };
}

/** The schemas of which a value fits one. */
function variantsOf({ oneOf, anyOf }: Schema): Schema[] {
  const variants = oneOf ?? anyOf;
  return Array.isArray(variants) ? variants.map(resolved) : [];
}

/** Where two schemas differ in their limits, field by field. */
function differences(mine: unknown, theirs: unknown, path: string): string[] {
  const [one, other] = [resolved(mine), resolved(theirs)];
  const isAny = Object.keys(one).filter((key) => key !== '$schema').length === 0;
  if (isAny) return [];
  const [limits, wanted] = [JSON.stringify(limitsOf(one)), JSON.stringify(limitsOf(other))];
  const here = limits === wanted ? [] : [`${path}: ${limits} here, ${wanted} in the API`];
  const fields = isSchema(one.properties) ? Object.keys(one.properties) : [];
  const items = isSchema(one.items) ? differences(one.items, other.items, `${path}[]`) : [];
  const variants = variantsOf(one).flatMap((variant) => {
    const type = at(variant, 'properties', 'type', 'const');
    const same = variantsOf(other).find((each) => at(each, 'properties', 'type', 'const') === type);
    return differences(variant, same, `${path}(${String(type)})`);
  });
  return [
    ...here,
    ...items,
    ...(variantsOf(one).every((each) => isSchema(at(each, 'properties', 'type'))) ? variants : []),
    ...fields.flatMap((field) =>
      differences(at(one, 'properties', field), at(other, 'properties', field), `${path}.${field}`),
    ),
  ];
}

const mine = (schema: z.ZodMiniType) => toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
const body = named('PostConventionsBody');

test.each([
  ['terms', WholeTerms, at(body, 'properties', 'terms')],
  ['settings', SettingsSchema, at(named('Convention'), 'properties', 'settings')],
  ['plan', PlanSchema, named('ApprovalPlan')],
  ['pledge', Contribution, named('PledgeTerms')],
  ['action plan', SomeFields, named('PatchPlansIdBody')],
  ['envelopes', Envelopes, at(named('PutPlansIdEnvelopesBody'), 'properties', 'envelopes')],
  ['targets', Targets, at(named('PutPlansIdTargetsBody'), 'properties', 'targets')],
  ['line', Line, named('PostPlansIdLinesBody')],
])('of %s', (name, schema, theirs) => {
  expect(resolved(theirs)).not.toEqual({});
  expect(differences(mine(schema), theirs, name)).toEqual([]);
});

test('of an amount, and of how many lines a payment order has', () => {
  expect(resolved(named('Centimes')).maximum).toBe(LARGEST_AMOUNT);
  const lines = at(named('PostConventionsIdPaymentOrdersBody'), 'properties', 'lines');
  expect(resolved(lines).maxItems).toBe(MAX_LINES);
});

test('a limit that differs is found', () => {
  const theirs = { type: 'object', properties: { name: { type: 'string', maxLength: 80 } } };
  const ours = { type: 'object', properties: { name: { type: 'string', maxLength: 81 } } };
  expect(differences(ours, theirs, 'x')).toEqual([
    'x.name: {"maxLength":81} here, {"maxLength":80} in the API',
  ]);
});
