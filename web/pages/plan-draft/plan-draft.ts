import * as z from 'zod/mini';
import { everyOf } from '../../api/every.ts';
import type {
  PostPlansIdLinesBody,
  PutPlansIdEnvelopesBody,
  PutPlansIdTargetsBody,
} from '../../api/schema.d.ts';
import type { Plan } from '../../parts/plans/plan.ts';
import { Words } from '../../parts/terms/drafts.ts';

/** An action plan as it is being written: every field there, most of them empty. */

type Line = PostPlansIdLinesBody;
type Envelope = PutPlansIdEnvelopesBody['envelopes'][number];
type Target = PutPlansIdTargetsBody['targets'][number];

export const ROLES = everyOf<Line['role']>()(['core', 'associated']);
export const NATURES = everyOf<Line['contributions'][number]['nature']>()([
  'cash',
  'land',
  'staff',
  'inKind',
]);
export const SCOPES = everyOf<Envelope['scope']>()(['region', 'national']);
export const MEASURES = everyOf<Target['measure']>()([
  'reached',
  'registered',
  'capacity',
  'waiting',
  'eligible',
  'population',
  'submitted',
  'processed',
  'delivered',
]);
export const CORE = ['ministry', 'wilaya', 'council'] as const;

const Count = z.optional(z.number());
const Years = z.object({ first: Count, last: Count });

/** `key` is what the page calls a row that has no id of its own. */
const ContributorDraft = z.object({ key: z.string(), party: z.string(), provinces: z.array(z.string()) });
export type ContributorDraft = z.infer<typeof ContributorDraft>;

const AxisDraft = z.object({ id: z.string(), title: Words });
export type AxisDraft = z.infer<typeof AxisDraft>;

/** Of a split that nobody has published no row has a count. `id` is a province or a group. */
const PartDraft = z.object({ id: z.string(), count: Count });
export const CentresDraft = z.object({
  count: Count,
  provinces: z.array(PartDraft),
  groups: z.array(PartDraft),
});
export type CentresDraft = z.infer<typeof CentresDraft>;

const SplitDraft = z.object({ key: z.string(), holder: Words, amount: Count });
export type SplitDraft = z.infer<typeof SplitDraft>;

/** Without a row its split is not published. */
const EnvelopeDraft = z.object({
  id: z.string(),
  title: Words,
  holder: Words,
  scope: z.enum(SCOPES),
  amount: Count,
  years: Years,
  source: z.string(),
  units: z.object({ count: Count, approximate: z.boolean() }),
  split: z.array(SplitDraft),
});
export type EnvelopeDraft = z.infer<typeof EnvelopeDraft>;

const TargetDraft = z.object({
  key: z.string(),
  place: z.string(),
  group: z.string(),
  year: Count,
  measure: z.enum(MEASURES),
  value: Count,
  reason: z.string(),
});
export type TargetDraft = z.infer<typeof TargetDraft>;

/** `from` is `own`, `unknown`, or the id of an envelope after `envelope/`. */
const ContributionDraft = z.object({
  party: z.string(),
  nature: z.enum(NATURES),
  earmark: z.string(),
  from: z.string(),
});
export type ContributionDraft = z.infer<typeof ContributionDraft>;

/** `id` is the convention's. */
const LineDraft = z.object({
  id: z.string(),
  axis: z.string(),
  role: z.enum(ROLES),
  contributions: z.array(ContributionDraft),
});
export type LineDraft = z.infer<typeof LineDraft>;

/** The three parties are chosen once: a plan that is proposed has them. */
export const PlanDraft = z.object({
  title: Words,
  region: z.string(),
  core: z.object({ ministry: z.string(), wilaya: z.string(), council: z.string() }),
  years: Years,
  contributors: z.array(ContributorDraft),
  axes: z.array(AxisDraft),
  groups: z.array(z.string()),
  consultations: z.array(z.string()),
  programme: z.object({ new: CentresDraft, rehabilitated: CentresDraft }),
  envelopes: z.array(EnvelopeDraft),
  targets: z.array(TargetDraft),
  lines: z.array(LineDraft),
});
export type PlanDraft = z.infer<typeof PlanDraft>;

const newKey = () => crypto.randomUUID().slice(0, 8);
const noWords = () => ({ ar: '', fr: '' });

export const newContributor = (): ContributorDraft => ({ key: newKey(), party: '', provinces: [] });
export const newAxis = (): AxisDraft => ({ id: `axis-${newKey()}`, title: noWords() });
export const newSplit = (): SplitDraft => ({ key: newKey(), holder: noWords(), amount: undefined });
export const newEnvelope = (): EnvelopeDraft => ({
  id: `envelope-${newKey()}`,
  title: noWords(),
  holder: noWords(),
  scope: 'region',
  amount: undefined,
  years: { first: undefined, last: undefined },
  source: '',
  units: { count: undefined, approximate: false },
  split: [],
});
export const newTarget = (given: Partial<TargetDraft> = {}): TargetDraft => ({
  place: '',
  group: '',
  year: undefined,
  measure: 'reached',
  value: undefined,
  reason: '',
  ...given,
  key: newKey(),
});
export const newLine = (id: string, axes: readonly AxisDraft[]): LineDraft => ({
  id,
  axis: axes.length === 1 ? (axes[0]?.id ?? '') : '',
  role: 'core',
  contributions: [],
});

const noCentres = (): CentresDraft => ({ count: undefined, provinces: [], groups: [] });

/** The proposer's own party, as the register has it. */
export interface Proposer {
  id: string;
  kind: string;
  region: string;
}

/** A plan that nobody has written yet: the proposer's party and region are in it, where they are known. */
export function emptyPlan(thisYear: number, own?: Proposer): PlanDraft {
  const party = (kind: (typeof CORE)[number]) => (own?.kind === kind ? own.id : '');
  return {
    title: noWords(),
    region: own?.region ?? '',
    core: { ministry: party('ministry'), wilaya: party('wilaya'), council: party('council') },
    years: { first: thisYear + 1, last: thisYear + 5 },
    contributors: [],
    axes: [],
    groups: [],
    consultations: [],
    programme: { new: noCentres(), rehabilitated: noCentres() },
    envelopes: [],
    targets: [],
    lines: [],
  };
}

type CentresGiven = NonNullable<Plan['programme']>['new'];

const centresDraft = ({ count, provinces = [], groups }: CentresGiven): CentresDraft => ({
  count,
  provinces: provinces.map((each) => ({ id: each.province, count: each.count })),
  groups: groups === 'notPublished' ? [] : groups.map((each) => ({ id: each.group, count: each.count })),
});

/** The API's version of a plan, as a draft. */
export function draftOf(plan: Plan): PlanDraft {
  const { programme, core } = plan;
  return {
    title: plan.title,
    region: plan.region,
    core: { ministry: core.ministry.party, wilaya: core.wilaya.party, council: core.council.party },
    years: { ...plan.years },
    contributors: plan.contributors.map(({ party, provinces }) => ({ key: party, party, provinces })),
    axes: plan.axes,
    groups: plan.groups,
    consultations: plan.consultations,
    programme: programme
      ? { new: centresDraft(programme.new), rehabilitated: centresDraft(programme.rehabilitated) }
      : { new: noCentres(), rehabilitated: noCentres() },
    envelopes: plan.envelopes.map(
      ({ years, source = '', units, split, notPublished: _rest, ...envelope }) => ({
        ...envelope,
        years: { first: years?.first, last: years?.last },
        source,
        units: { count: units?.count, approximate: units?.approximate ?? false },
        split: split === 'notPublished' ? [] : split.map((part, index) => ({ ...part, key: String(index) })),
      }),
    ),
    targets: plan.targets.map(({ reason = '', ...target }) => ({
      ...target,
      reason,
      key: [target.place, target.group, target.year, target.measure].join('/'),
    })),
    lines: plan.lines.map(({ convention, axis, role, contributions }) => ({
      id: convention,
      axis,
      role,
      contributions: contributions.flatMap(({ party, nature, earmark = '', fundedFrom }) => {
        const known = NATURES.find((each) => each === nature);
        return known ? [{ party, nature: known, earmark, from: fromOf(fundedFrom) }] : [];
      }),
    })),
  };
}

const OUT_OF = 'envelope/';
const fromOf = (fundedFrom: Plan['lines'][number]['contributions'][number]['fundedFrom']) =>
  typeof fundedFrom === 'string' ? fundedFrom : OUT_OF + fundedFrom.envelope;
export const fromEnvelope = (id: string) => OUT_OF + id;
/** The envelope that a contribution comes out of, where it comes out of one. */
export const envelopeOf = ({ from }: Pick<ContributionDraft, 'from'>): string | undefined =>
  from.startsWith(OUT_OF) ? from.slice(OUT_OF.length) : undefined;
