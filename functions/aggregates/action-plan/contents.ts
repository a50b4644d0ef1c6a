import * as z from 'zod/mini';
import { fault } from '../../kernel/faults.ts';
import { Centimes } from '../../kernel/money.ts';
import { Slug } from '../../kernel/slug.ts';
import { Bilingual, line } from '../../kernel/text.ts';
import { Office } from '../shared/core.ts';
import { Figure, FigurePlace, Measure, Year } from '../shared/figures.ts';
import { Province } from '../shared/place-codes.ts';
import { TargetGroup } from '../shared/target-group.ts';

/** What an action plan says: the part of it that is drafted, adopted and revised. */

export const MAX_AXES = 10;
export const MAX_GROUPS = 12;
export const MAX_LINES = 60;
export const MAX_ENVELOPES = 20;
export const MAX_TARGETS = 400;
const MAX_CONTRIBUTORS = 20;
const MAX_PROVINCES = 20;
const MAX_CONTRIBUTIONS = 60;

/** The split of something of which nobody has published how it is split. */
export const NOT_PUBLISHED = 'notPublished';

/** A list of rows in which no key stands twice. */
export const rowsOf = <Row extends z.ZodMiniType>(
  row: Row,
  most: number,
  keyOf: (each: z.output<Row>) => string,
) =>
  z.array(row).check(
    z.maxLength(most),
    z.refine((list) => new Set(list.map(keyOf)).size === list.length, fault('listedTwice')),
  );
const itself = (code: string) => code;

export const Years = z.strictObject({ first: Year, last: Year });

/** A party besides the three, and the provinces in which it contributes. */
const Provinces = rowsOf(Province, MAX_PROVINCES, itself);
export const Contributor = z.extend(Office, { provinces: Provinces });

/** A contributor as it is named: the register has the rest. */
export const ContributorGiven = z.strictObject({ party: Slug, provinces: Provinces });
export const ContributorsGiven = rowsOf(ContributorGiven, MAX_CONTRIBUTORS, ({ party }) => party);

export const Axis = z.strictObject({ id: Slug, title: Bilingual });
export const Axes = rowsOf(Axis, MAX_AXES, ({ id }) => id);
export const Groups = rowsOf(TargetGroup, MAX_GROUPS, itself);

export const ConventionId = z.string().check(z.regex(/^c[a-z0-9-]{1,79}$/, fault('identifierMalformed')));
const ConsultationId = z.string().check(z.regex(/^s[a-z0-9-]{1,79}$/, fault('identifierMalformed')));
/** The consultations that a plan answers, by their ids. */
export const Consultations = rowsOf(ConsultationId, 20, itself);

/** Where a party's contribution to a convention comes from: money of its own, an envelope of the plan, or nobody says. */
export const FundedFrom = z.union([z.enum(['own', 'unknown']), z.strictObject({ envelope: Slug })]);
export type FundedFrom = z.infer<typeof FundedFrom>;

/** A contribution is a funding line of the convention's ledger: a party, a nature, an earmark or none. */
export const Contribution = z.strictObject({
  party: Slug,
  nature: z.enum(['cash', 'land', 'staff', 'inKind']),
  earmark: z.optional(TargetGroup),
  fundedFrom: FundedFrom,
});
export type Contribution = z.infer<typeof Contribution>;

/** The key of a contribution within its convention. */
export const contributionKey = ({
  party,
  nature,
  earmark,
}: {
  party: string;
  nature: string;
  earmark?: string | undefined;
}): string => `${party}/${nature}/${earmark ?? '-'}`;

/** `core` counts in the plan and in no other; `associated` is shown, and never added. */
export const Line = z.strictObject({
  convention: ConventionId,
  axis: Slug,
  role: z.enum(['core', 'associated']),
  contributions: rowsOf(Contribution, MAX_CONTRIBUTIONS, contributionKey),
});
export type Line = z.infer<typeof Line>;
export const Lines = rowsOf(Line, MAX_LINES, ({ convention }) => convention);

/** How an envelope is split among holders, whose names are of a schema. */
export const splitAmong = <Name extends z.ZodMiniType>(holder: Name) =>
  z.union([
    z.literal(NOT_PUBLISHED),
    z.array(z.strictObject({ holder, amount: Centimes })).check(z.minLength(1), z.maxLength(20)),
  ]);

/** Money around the plan that somebody else holds. A national envelope is context: it is never added to a region. */
export const Envelope = z.strictObject({
  id: Slug,
  title: Bilingual,
  holder: Bilingual,
  scope: z.enum(['region', 'national']),
  amount: Centimes,
  years: z.optional(Years),
  /** Where its amount is published. */
  source: z.optional(line(300)),
  /** What it pays for, counted: about 240 centres. */
  units: z.optional(
    z.strictObject({
      kind: z.enum(['centre']),
      count: z.int().check(z.positive(), z.maximum(100_000)),
      approximate: z.boolean(),
    }),
  ),
  split: splitAmong(Bilingual),
});
export type Envelope = z.infer<typeof Envelope>;
export const Envelopes = rowsOf(Envelope, MAX_ENVELOPES, ({ id }) => id);

export const Target = z.strictObject({
  place: FigurePlace,
  group: TargetGroup,
  year: Year,
  measure: Measure,
  value: Figure,
  /** Why it is below what is reached already. */
  reason: z.optional(line(500)),
});
export type Target = z.infer<typeof Target>;
export const targetKey = ({ place, group, year, measure }: Target): string =>
  [place, group, year, measure].join('/');
export const Targets = rowsOf(Target, MAX_TARGETS, targetKey);

const Centres = z.int().check(z.nonnegative(), z.maximum(1000));
const CentreCount = z.strictObject({
  count: Centres,
  /** How many of them in which province; absent where nobody says. */
  provinces: z.optional(
    rowsOf(z.strictObject({ province: Province, count: Centres }), MAX_PROVINCES, ({ province }) => province),
  ),
  groups: z.union([
    z.literal(NOT_PUBLISHED),
    rowsOf(z.strictObject({ group: TargetGroup, count: Centres }), MAX_GROUPS, ({ group }) => group),
  ]),
});
export type CentreCount = z.infer<typeof CentreCount>;

/** How many centres the plan builds, and how many it rehabilitates. */
export const Programme = z.strictObject({ new: CentreCount, rehabilitated: CentreCount });
export type Programme = z.infer<typeof Programme>;

export const Contents = z.strictObject({
  title: Bilingual,
  years: Years,
  contributors: z.array(Contributor),
  axes: Axes,
  groups: Groups,
  lines: Lines,
  envelopes: Envelopes,
  targets: Targets,
  programme: z.optional(Programme),
  consultations: Consultations,
});
export type Contents = z.infer<typeof Contents>;
