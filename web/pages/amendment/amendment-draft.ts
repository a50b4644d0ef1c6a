import * as z from 'zod/mini';
import type { PostConventionsIdAmendmentsBody } from '../../api/schema.d.ts';
import type { Convention } from '../../parts/convention/convention.ts';
import {
  ComponentDraft,
  ContributionDraft,
  componentDrafts,
  FloorDraft,
  floorDrafts,
  TrancheDraft,
  trancheDrafts,
  Words,
} from '../../parts/terms/drafts.ts';
import {
  Bilingual,
  Centimes,
  Components,
  Contribution,
  complete,
  type Fault,
  Floors,
  line,
  Tranches,
} from '../../parts/terms/request-schema.ts';
import { isOutside, type YearSpan } from '../../parts/terms/years.ts';

export type Amendment = PostConventionsIdAmendmentsBody;
export type Changes = Amendment['changes'];

/** The parts that an amendment may change. */
export const PARTS = [
  'title',
  'object',
  'lastYear',
  'target',
  'components',
  'earmarkFloors',
  'contributions',
  'tranches',
] as const;
export type Part = (typeof PARTS)[number];

/** The rest of a pledge in kind, waived or replaced by cash. */
export const RestDraft = z.object({
  how: z.enum(['waive', 'replace']),
  amount: z.optional(z.number()),
  budgetLine: z.string(),
});
export type RestDraft = z.infer<typeof RestDraft>;

/** An amendment as it is being written: it starts from the text in force. */
export const AmendmentDraft = z.object({
  reason: z.string(),
  /** The parts that somebody has opened to change them; the others stay out of it. */
  parts: z.array(z.enum(PARTS)),
  title: Words,
  object: Words,
  lastYear: z.optional(z.number()),
  target: z.object({ minimum: z.optional(z.number()), maximum: z.optional(z.number()) }),
  components: z.array(ComponentDraft),
  earmarkFloors: z.array(FloorDraft),
  tranches: z.array(TrancheDraft),
  added: z.array(ContributionDraft),
  /** By how much a pledge shrinks, under its id. */
  reduced: z.record(z.string(), z.number()),
  /** What becomes of what a pledge in kind, under its id, still owes. */
  rests: z.record(z.string(), RestDraft),
});
export type AmendmentDraft = z.infer<typeof AmendmentDraft>;

export function firstAmendment({ terms }: Pick<Convention, 'terms'>): AmendmentDraft {
  return {
    reason: '',
    parts: [],
    title: terms.title,
    object: terms.object,
    lastYear: terms.lastYear,
    target: terms.target,
    components: componentDrafts(terms.components),
    earmarkFloors: floorDrafts(terms.earmarkFloors),
    tranches: trancheDrafts(terms.tranches),
    added: [],
    reduced: {},
    rests: {},
  };
}

const Years = z.int().check(z.minimum(2015), z.maximum(2100));
const Target = z.object({ minimum: z.int().check(z.nonnegative()), maximum: z.int().check(z.positive()) });

/** The years of the convention once it is amended. */
export function yearsOf({ firstYear, lastYear }: Convention['terms'], draft: AmendmentDraft): YearSpan {
  return { firstYear, lastYear: draft.parts.includes('lastYear') ? draft.lastYear : lastYear };
}

/** The differences from the text in force, and the faults that are left. */
export function changesOf(
  { terms }: Pick<Convention, 'terms'>,
  draft: AmendmentDraft,
): { changes: Changes; faults: Fault[] } {
  const faults: Fault[] = [];
  function part<T>(name: Exclude<Part, 'contributions'>, schema: z.ZodMiniType<T>): T | undefined {
    if (!draft.parts.includes(name)) return undefined;
    const completed = complete(schema, draft[name], `changes.${name}`);
    faults.push(...completed.faults);
    return completed.value === undefined || isSame(completed.value, terms[name])
      ? undefined
      : completed.value;
  }
  const contributions = draft.parts.includes('contributions') ? adjustments(draft, faults) : [];
  const changes: Changes = {
    ...defined({
      title: part('title', Bilingual),
      object: part('object', Bilingual),
      lastYear: part('lastYear', Years),
      target: part('target', Target),
      components: part('components', Components),
      earmarkFloors: part('earmarkFloors', Floors),
      tranches: part('tranches', Tranches),
    }),
    ...(contributions.length > 0 && { contributions }),
  };
  faults.push(...dueOutside(terms, draft));
  return { changes, faults };
}

function dueOutside(terms: Convention['terms'], draft: AmendmentDraft): Fault[] {
  if (!draft.parts.includes('tranches')) return [];
  const years = yearsOf(terms, draft);
  return draft.tranches.flatMap(({ dueDate }, index): Fault[] =>
    isOutside(dueDate, years) ? [{ path: `changes.tranches.${index}.dueDate`, code: 'outOfRange' }] : [],
  );
}

type Adjustments = NonNullable<Changes['contributions']>;

function adjustments({ added, reduced, rests }: AmendmentDraft, faults: Fault[]): Adjustments {
  const adding = added.flatMap(({ party, ...terms }, index): Adjustments => {
    const path = `changes.contributions.${index}`;
    const { value, faults: found } = complete(Contribution, terms, path);
    faults.push(...found);
    if (party === '') faults.push({ path: `${path}.party`, code: 'missing' });
    return value && party !== '' ? [{ add: { ...value, party } }] : [];
  });
  const reducing = Object.entries(reduced)
    .filter(([, amount]) => amount > 0)
    .map(([pledge, amount]) => ({ reduce: { pledge, amount } }));
  const settling = Object.entries(rests).flatMap(([pledge, rest]): Adjustments => {
    if (rest.how === 'waive') return [{ waive: { pledge } }];
    const { value, faults: found } = complete(Replacement, rest, `rests.${pledge}`);
    faults.push(...found);
    return value ? [{ replace: { pledge, ...value } }] : [];
  });
  return [...adding, ...reducing, ...settling];
}

const Replacement = z.object({ amount: Centimes, budgetLine: line(80) });

/** Only the fields that have a value. */
function defined<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> };
function defined(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Whether two values say the same; fields that are not there count as absent, in whatever order. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)]),
  );
}
