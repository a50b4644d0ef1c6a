import * as z from 'zod/mini';
import type {
  PatchPlansIdBody,
  PostPlansBody,
  PostPlansIdLinesBody,
  PutPlansIdEnvelopesBody,
  PutPlansIdTargetsBody,
} from '../../../api/schema.d.ts';
import { Bilingual, Centimes, line, place, Slug } from '../../../parts/terms/request-schema.ts';
import {
  type CentresDraft,
  envelopeOf,
  type LineDraft,
  MEASURES,
  NATURES,
  type PlanDraft,
  ROLES,
  SCOPES,
} from '../plan-draft.ts';

/** What the API takes of a plan's draft: the schemas of its requests, and the draft in their form. */

const Year = z.int().check(z.minimum(2015), z.maximum(2100));
export const Years = z.object({ first: Year, last: Year });
type Region = PostPlansBody['region'];
type Province = NonNullable<PatchPlansIdBody['contributors']>[number]['provinces'][number];
type Place = PutPlansIdTargetsBody['targets'][number]['place'];

export const Region = place<Region>(/^MA-\d{2}$/);
const Province = place<Province>(/^MA-[A-Z]{3}$/);
const Centres = z.int().check(z.nonnegative(), z.maximum(1000));
const NotPublished = z.literal('notPublished');

const CentreCount = z.object({
  count: Centres,
  provinces: z.optional(z.array(z.object({ province: Province, count: Centres })).check(z.maxLength(20))),
  groups: z.union([NotPublished, z.array(z.object({ group: Slug, count: Centres })).check(z.maxLength(12))]),
});

/** The fields that are revised one by one. */
export const FIELDS = {
  title: Bilingual,
  years: Years,
  contributors: z
    .array(z.object({ party: Slug, provinces: z.array(Province).check(z.maxLength(20)) }))
    .check(z.maxLength(20)),
  axes: z.array(z.object({ id: Slug, title: Bilingual })).check(z.maxLength(10)),
  groups: z.array(Slug).check(z.maxLength(12)),
  programme: z.object({ new: CentreCount, rehabilitated: CentreCount }),
  consultations: z.array(z.string()).check(z.maxLength(20)),
} as const;
export const SomeFields: z.ZodMiniType<PatchPlansIdBody> = z.partial(z.object(FIELDS));

export const Envelopes: z.ZodMiniType<PutPlansIdEnvelopesBody['envelopes']> = z
  .array(
    z.object({
      id: Slug,
      title: Bilingual,
      holder: Bilingual,
      scope: z.enum(SCOPES),
      amount: Centimes,
      years: z.optional(Years),
      source: z.optional(line(300)),
      units: z.optional(
        z.object({
          kind: z.enum(['centre']),
          count: z.int().check(z.positive(), z.maximum(100_000)),
          approximate: z.boolean(),
        }),
      ),
      split: z.union([
        NotPublished,
        z.array(z.object({ holder: Bilingual, amount: Centimes })).check(z.minLength(1), z.maxLength(20)),
      ]),
    }),
  )
  .check(z.maxLength(20));

export const Targets: z.ZodMiniType<PutPlansIdTargetsBody['targets']> = z
  .array(
    z.object({
      place: place<Place>(/^MA-(\d{2}|[A-Z]{3})$/),
      group: Slug,
      year: Year,
      measure: z.enum(MEASURES),
      value: z.int().check(z.nonnegative(), z.maximum(50_000_000)),
      reason: z.optional(line(500)),
    }),
  )
  .check(z.maxLength(400));

export const Line: z.ZodMiniType<PostPlansIdLinesBody> = z.object({
  convention: z.string(),
  axis: Slug,
  role: z.enum(ROLES),
  contributions: z
    .array(
      z.object({
        party: Slug,
        nature: z.enum(NATURES),
        earmark: z.optional(Slug),
        fundedFrom: z.union([z.enum(['own', 'unknown']), z.object({ envelope: Slug })]),
      }),
    )
    .check(z.maxLength(60)),
});

/** What nobody has written anything of is not sent at all. */
function programmeOf({ programme }: PlanDraft) {
  const all = [programme.new, programme.rehabilitated];
  const isBlank = all.every(({ count, provinces, groups }) =>
    [count, ...provinces.map((each) => each.count), ...groups.map((each) => each.count)].every(
      (each) => each === undefined,
    ),
  );
  return isBlank
    ? undefined
    : { new: centresOf(programme.new), rehabilitated: centresOf(programme.rehabilitated) };
}

function centresOf({ count, provinces, groups }: CentresDraft) {
  const given = (rows: CentresDraft['groups']) => rows.filter((each) => each.count !== undefined);
  const [inProvinces, forGroups] = [given(provinces), given(groups)];
  return {
    count,
    ...(inProvinces.length > 0 && {
      provinces: inProvinces.map((each) => ({ province: each.id, count: each.count })),
    }),
    groups:
      forGroups.length === 0
        ? 'notPublished'
        : forGroups.map((each) => ({ group: each.id, count: each.count })),
  };
}

/** The fields in the form of the request, as far as they are written. */
export const fieldsOf = (draft: PlanDraft): Record<keyof typeof FIELDS, unknown> => ({
  title: draft.title,
  years: draft.years,
  contributors: draft.contributors.map(({ party, provinces }) => ({ party, provinces })),
  axes: draft.axes,
  groups: draft.groups,
  programme: programmeOf(draft),
  consultations: draft.consultations,
});

export const envelopesOf = ({ envelopes }: PlanDraft): unknown =>
  envelopes.map(({ years, units, split, ...envelope }) => ({
    ...envelope,
    ...((years.first !== undefined || years.last !== undefined) && { years }),
    ...(units.count !== undefined && { units: { kind: 'centre', ...units } }),
    split: split.length === 0 ? 'notPublished' : split.map(({ holder, amount }) => ({ holder, amount })),
  }));

export const targetsOf = ({ targets }: PlanDraft): unknown =>
  targets.map(({ key: _key, ...target }) => target);

/** Of a contribution of which nobody says where it comes from nothing is sent. */
export const lineOf = ({ id, axis, role, contributions }: LineDraft): unknown => ({
  convention: id,
  axis,
  role,
  contributions: contributions
    .filter(({ from }) => from !== 'unknown')
    .map((each) => {
      const envelope = envelopeOf(each);
      return {
        party: each.party,
        nature: each.nature,
        earmark: each.earmark,
        fundedFrom: envelope === undefined ? each.from : { envelope },
      };
    }),
});
