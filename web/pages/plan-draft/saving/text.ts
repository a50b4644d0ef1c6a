import * as z from 'zod/mini';
import type {
  PatchPlansIdBody,
  PostPlansBody,
  PostPlansIdLinesBody,
  PutPlansIdEnvelopesBody,
  PutPlansIdTargetsBody,
} from '../../../api/schema.d.ts';
import type { Plan } from '../../../parts/plans/plan.ts';
import type { Autosave } from '../../../parts/saving/autosave.ts';
import { type DraftPorts, type DraftText, keptOf, type SaveState } from '../../../parts/saving/save-state.ts';
import { type Completed, complete, type Fault, Slug } from '../../../parts/terms/request-schema.ts';
import { isSame } from '../../../parts/terms/same.ts';
import { draftOf, envelopeOf, type LineDraft, PlanDraft } from '../plan-draft.ts';
import { contradictions } from './contradictions.ts';
import {
  Envelopes,
  envelopesOf,
  FIELDS,
  fieldsOf,
  Line,
  lineOf,
  Region,
  SomeFields,
  Targets,
  targetsOf,
} from './requests.ts';

/**
 * How the draft of a plan is saved. Its fields, its envelopes, its targets and each line have requests of their own:
 * one at a time, so that what a row names is there before it, and what no row names any more goes after it.
 */

/** One request. `at` is the place of a line in the draft, as the form names its fields. */
export type PlanChange =
  | { part: 'fields'; body: PatchPlansIdBody }
  | { part: 'envelopes'; body: PutPlansIdEnvelopesBody }
  | { part: 'targets'; body: PutPlansIdTargetsBody }
  | { part: 'line'; at: number; body: PostPlansIdLinesBody };

type FieldName = keyof typeof FIELDS;
export const FIELD_NAMES: readonly FieldName[] = [
  'title',
  'years',
  'contributors',
  'axes',
  'groups',
  'programme',
  'consultations',
];

interface Judged {
  faults: Fault[];
  /** What can be sent, in the form of the request. */
  fields: Partial<Record<FieldName, unknown>>;
  envelopes?: PutPlansIdEnvelopesBody['envelopes'] | undefined;
  targets?: PutPlansIdTargetsBody['targets'] | undefined;
  lines: ReadonlyMap<string, PostPlansIdLinesBody>;
}

/** What of a draft is whole and agrees with the rest. */
export function judge(draft: PlanDraft): Judged {
  const found = [...contradictions(draft)];
  const faults: Fault[] = found.map(({ path, code }) => ({ path, code }));
  const held = new Set(found.map(({ holds }) => holds));
  const take = <T>({ value, faults: lacking }: Completed<T>, name: string): T | undefined => {
    faults.push(...lacking);
    return held.has(name) ? undefined : value;
  };
  const given = fieldsOf(draft);
  const fields: Judged['fields'] = {};
  for (const name of FIELD_NAMES) {
    // A programme that nobody has begun is not missing.
    if (given[name] === undefined) continue;
    const value = take(complete<unknown>(FIELDS[name], given[name], name), name);
    if (value !== undefined) fields[name] = value;
  }
  const lines = draft.lines.flatMap((line, index) => {
    const value = take(complete(Line, lineOf(line), `lines.${index}`), `lines/${line.id}`);
    return value ? [[line.id, value] as const] : [];
  });
  return {
    faults,
    fields,
    envelopes: take(complete(Envelopes, envelopesOf(draft), 'envelopes'), 'envelopes'),
    targets: take(complete(Targets, targetsOf(draft), 'targets'), 'targets'),
    lines: new Map(lines),
  };
}

/** The draft with what the rows that the API has still name: it goes once no row names it. */
function widened(base: PlanDraft, draft: PlanDraft): PlanDraft {
  const axes = new Set(base.lines.map(({ axis }) => axis));
  const groups = new Set(base.targets.map(({ group }) => group));
  const drawnOn = new Set(base.lines.flatMap(({ contributions }) => contributions.map(envelopeOf)));
  const years = base.targets.flatMap(({ year }) => year ?? []);
  const isWhole = draft.years.first !== undefined && draft.years.last !== undefined;
  const keptEnvelopes = base.envelopes.filter(({ id }) => {
    const now = draft.envelopes.find((each) => each.id === id);
    return drawnOn.has(id) && now?.scope !== 'region';
  });
  const isKept = (id: string) => keptEnvelopes.some((each) => each.id === id);
  return {
    ...draft,
    years: isWhole
      ? {
          first: Math.min(draft.years.first ?? 0, ...years),
          last: Math.max(draft.years.last ?? 0, ...years),
        }
      : draft.years,
    axes: [
      ...draft.axes,
      ...base.axes.filter(({ id }) => axes.has(id) && !draft.axes.some((each) => each.id === id)),
    ],
    groups: [
      ...draft.groups,
      ...base.groups.filter((each) => groups.has(each) && !draft.groups.includes(each)),
    ],
    envelopes: [...draft.envelopes.filter(({ id }) => !isKept(id)), ...keptEnvelopes],
  };
}

type Request = { body: PlanChange; after: PlanDraft };

function fieldsRequest(base: PlanDraft, before: Judged, wide: PlanDraft, now: Judged): Request | undefined {
  const changed = FIELD_NAMES.filter(
    (name) => name in now.fields && !isSame(before.fields[name], now.fields[name]),
  );
  if (changed.length === 0) return undefined;
  const body = SomeFields.parse(Object.fromEntries(changed.map((name) => [name, now.fields[name]])));
  const after = Object.fromEntries(changed.map((name) => [name, wide[name]]));
  return { body: { part: 'fields', body }, after: { ...base, ...after } };
}

function rowsRequest(base: PlanDraft, before: Judged, wide: PlanDraft, now: Judged): Request | undefined {
  if (now.envelopes && !isSame(before.envelopes, now.envelopes)) {
    const body = { part: 'envelopes', body: { envelopes: now.envelopes } } as const;
    return { body, after: { ...base, envelopes: wide.envelopes } };
  }
  const { first = 0, last = 0 } = base.years;
  const isReady = wide.targets.every(
    ({ group, year = 0 }) => base.groups.includes(group) && year >= first && year <= last,
  );
  if (now.targets && isReady && !isSame(before.targets, now.targets)) {
    const body = { part: 'targets', body: { targets: now.targets } } as const;
    return { body, after: { ...base, targets: wide.targets } };
  }
  return undefined;
}

/** A line is sent once the axis and the envelopes that it names have been. */
function lineRequest(base: PlanDraft, before: Judged, draft: PlanDraft, now: Judged): Request | undefined {
  const isReady = ({ axis, contributions }: LineDraft) =>
    base.axes.some(({ id }) => id === axis) &&
    contributions.every((each) => {
      const from = envelopeOf(each);
      return from === undefined || base.envelopes.some(({ id, scope }) => id === from && scope === 'region');
    });
  for (const [at, line] of draft.lines.entries()) {
    const body = now.lines.get(line.id);
    if (!body || !isReady(line) || isSame(before.lines.get(line.id), body)) continue;
    const isKnown = base.lines.some(({ id }) => id === line.id);
    const lines = isKnown
      ? base.lines.map((each) => (each.id === line.id ? line : each))
      : [...base.lines, line];
    return { body: { part: 'line', at, body }, after: { ...base, lines } };
  }
  return undefined;
}

/** The proposal: all that is revised field by field, and who answers for it. */
const PROPOSAL = {
  region: Region,
  ministry: Slug,
  wilaya: Slug,
  council: Slug,
} as const;
const Proposal: z.ZodMiniType<Pick<PostPlansBody, keyof typeof PROPOSAL>> = z.object(PROPOSAL);
const Whole = z.object({ title: FIELDS.title, years: FIELDS.years });

function proposalOf(draft: PlanDraft): { body?: PostPlansBody; after?: PlanDraft; faults: Fault[] } {
  const judged = judge(draft);
  const proposed = complete(Proposal, { region: draft.region, ...draft.core });
  const faults = [...proposed.faults, ...judged.faults];
  const whole = Whole.safeParse(judged.fields);
  if (!proposed.value || !whole.success) return { faults };
  const rest = SomeFields.parse(judged.fields);
  const begun = Object.keys(judged.fields);
  const unsent = FIELD_NAMES.filter((name) => !begun.includes(name) && name !== 'programme');
  return {
    body: {
      ...proposed.value,
      ...rest,
      ...whole.data,
      contributors: rest.contributors ?? [],
      axes: rest.axes ?? [],
      groups: rest.groups ?? [],
      consultations: rest.consultations ?? [],
    },
    // Rows have requests of their own, and a field that is not whole goes with none.
    after: {
      ...draft,
      ...Object.fromEntries(unsent.map((name) => [name, []])),
      ...(!begun.includes('programme') && { programme: EMPTY_PROGRAMME }),
      envelopes: [],
      targets: [],
      lines: [],
    },
    faults,
  };
}

const EMPTY_CENTRES = { count: undefined, provinces: [], groups: [] };
const EMPTY_PROGRAMME = { new: EMPTY_CENTRES, rehabilitated: EMPTY_CENTRES };

/** The next request from what the API has towards the draft. */
export function changeOf(base: PlanDraft, draft: PlanDraft): { request?: Request; faults: Fault[] } {
  const wide = widened(base, draft);
  const [before, now] = [judge(base), judge(wide)];
  const { faults } = judge(draft);
  const request =
    fieldsRequest(base, before, wide, now) ??
    rowsRequest(base, before, wide, now) ??
    lineRequest(base, before, draft, now);
  return request ? { request, faults } : { faults };
}

export const PLAN_TEXT: DraftText<PlanDraft, Plan, PostPlansBody, PlanChange> = {
  schema: PlanDraft,
  draftOf,
  proposalOf,
  changeOf,
  isNews: (before, now) =>
    changeOf(before, now).request !== undefined ||
    before.lines.some(({ id }) => !now.lines.some((each) => each.id === id)),
};

export type PlanPorts = DraftPorts<PlanDraft, Plan, PostPlansBody, PlanChange>;
export type PlanAutosave = Autosave<PlanDraft, Plan, PostPlansBody, PlanChange>;
export type PlanState = SaveState<PlanDraft, Plan>;
export const Kept = keptOf(PlanDraft);
