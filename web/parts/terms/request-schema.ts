import * as z from 'zod/mini';
import type { Component, Condition, PledgeTerms, Terms } from '../../api/schema.d.ts';
import { LARGEST_AMOUNT } from '../../i18n/numbers.ts';
import { SLUG, slugOf } from '../../i18n/slug.ts';
import { COMPONENT_KINDS, IN_KIND, NATURES, STATUSES, UNITS, WORKS } from './drafts.ts';

/** The API's request schemas; the API's own types hold them to it. */

export const line = (length: number) => z.string().check(z.minLength(1), z.maxLength(length));
export const Slug = z.string().check(z.regex(SLUG));
export const Bilingual = z.object({ ar: line(200), fr: line(200) });
export const BilingualProse = z.object({ ar: line(4000), fr: line(4000) });
export const Centimes = z.int().check(z.positive(), z.maximum(LARGEST_AMOUNT));
const TrancheNumber = z.int().check(z.positive(), z.maximum(60));

/** A place's code: the API knows which there are. */
export const place = <Code extends string>(form: RegExp) =>
  z.custom<Code>((value) => typeof value === 'string' && form.test(value));

const ExactComponent: z.ZodMiniType<Component> = z.object({
  id: Slug,
  kind: z.enum(COMPONENT_KINDS),
  work: z.enum(WORKS),
  title: Bilingual,
  province: place<Component['province']>(/^MA-[A-Z]{3}$/),
  targetGroup: Slug,
  cost: Centimes,
  beneficiaries: z.optional(z.int().check(z.nonnegative(), z.maximum(50_000_000))),
});
export const Components = z.array(ExactComponent).check(z.maxLength(200));

/** A kind of document: one that was typed in words becomes a slug. */
const DocumentKind = z.pipe(z.pipe(z.string(), z.transform(slugOf)), Slug);

const ExactCondition: z.ZodMiniType<Condition> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('partyPaid'), party: Slug, tranche: TrancheNumber }),
  z.object({
    type: z.literal('trancheJustified'),
    tranche: TrancheNumber,
    percent: z.int().check(z.positive(), z.maximum(100)),
  }),
  z.object({ type: z.literal('documentProvided'), document: DocumentKind }),
  z.object({ type: z.literal('componentStatus'), component: Slug, status: z.enum(STATUSES) }),
  z.object({ type: z.literal('committeeMinutes') }),
  z.object({ type: z.literal('delivered'), party: Slug, nature: z.enum(IN_KIND) }),
]);

const Share = z.object({ party: Slug, earmark: z.optional(Slug), amount: Centimes });

export const Tranches: z.ZodMiniType<Terms['tranches']> = z
  .array(
    z.object({
      n: TrancheNumber,
      dueDate: z.iso.date(),
      shares: z.array(Share).check(z.minLength(1), z.maxLength(60)),
      conditions: z.optional(z.array(ExactCondition).check(z.maxLength(20))),
    }),
  )
  .check(z.maxLength(60));

export const Floors = z.array(z.object({ targetGroup: Slug, minimum: Centimes })).check(z.maxLength(20));

/** In kind it has a value, a quantity with its unit, or both. */
const ExactContribution = z.object({
  fiscalYear: z.int().check(z.minimum(2015), z.maximum(2100)),
  nature: z.enum(NATURES),
  amount: z.optional(z.int().check(z.nonnegative(), z.maximum(LARGEST_AMOUNT))),
  description: z.optional(line(200)),
  quantity: z.optional(Centimes),
  unit: z.optional(z.enum(UNITS)),
  earmark: z.optional(Slug),
  component: z.optional(Slug),
  budgetLine: z.optional(line(80)),
});

export const Contribution: z.ZodMiniType<PledgeTerms> = z.pipe(
  ExactContribution.check(
    z.refine(
      ({ amount = 0, nature, quantity }) => amount > 0 || (nature !== 'cash' && quantity !== undefined),
      {
        path: ['amount'],
      },
    ),
    z.refine(({ quantity, unit }) => quantity === undefined || unit !== undefined, { path: ['unit'] }),
    z.refine(({ quantity, unit }) => unit === undefined || quantity !== undefined, { path: ['quantity'] }),
  ),
  z.transform(({ amount = 0, ...rest }: z.infer<typeof ExactContribution>) => ({ ...rest, amount })),
);

export type FaultCode =
  | 'missing'
  | 'tooSmall'
  | 'tooBig'
  | 'invalid'
  | 'partiesIncomplete'
  | 'twice'
  | 'unknownParty'
  | 'reversed'
  | 'outOfRange'
  | 'unknownComponent'
  | 'sumDiffers'
  | 'splitExceeds'
  | 'unknownGroup'
  | 'outsidePlan'
  | 'unknownAxis'
  | 'unknownEnvelope';

/** A fault that keeps a field from being sent; `path` is the field's name in the form. */
export interface Fault {
  path: string;
  code: FaultCode;
}

export type Completed<T> = { value: T; faults: Fault[] } | { value?: undefined; faults: Fault[] };

/** The request that a draft makes, or its faults. Blank fields count as absent. */
export function complete<T>(schema: z.ZodMiniType<T>, draft: unknown, at = ''): Completed<T> {
  const bare = withoutBlanks(draft);
  const parsed = z.safeParse(schema, bare);
  if (parsed.success) return { value: parsed.data, faults: [] };
  return {
    faults: parsed.error.issues.map(({ path, code }) => ({
      path: [at, ...path.map(String)].filter((part) => part !== '').join('.'),
      code: valueAt(bare, path) === undefined ? 'missing' : faultOf(code),
    })),
  };
}

function faultOf(code: string | undefined): FaultCode {
  if (code === 'too_small') return 'tooSmall';
  return code === 'too_big' ? 'tooBig' : 'invalid';
}

function withoutBlanks(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, withoutBlanks(inner)] as const);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return valueAt(new Map(Object.entries(value)).get(String(name)), rest);
}
