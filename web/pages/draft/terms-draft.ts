import * as z from 'zod/mini';
import { everyOf } from '../../api/every.ts';
import type {
  ApprovalPlan,
  Delay,
  GetConventionsIdAnswer,
  Party,
  Settings,
  Step,
  Terms,
} from '../../api/schema.d.ts';
import {
  ComponentDraft,
  componentDrafts,
  FloorDraft,
  floorDrafts,
  TrancheDraft,
  trancheDrafts,
  Words,
} from '../../parts/terms/drafts.ts';

/** A convention as it is being written: its terms, its delays, and who approves it in what order. */

export const ACT_TYPES = everyOf<Terms['actType']>()([
  'partnership',
  'cooperation',
  'framework',
  'realisation',
  'financing',
  'programme',
  'contract',
  'protocol',
]);
export const PARTY_KINDS = everyOf<Party['kind']>()(['ministry', 'wilaya', 'council', 'contributor']);
export type PartyKind = (typeof PARTY_KINDS)[number];
export const UNITS = everyOf<Delay['unit']>()(['workingDays', 'calendarDays', 'hours', 'minutes', 'seconds']);
export const ORDER_FIELDS = everyOf<Settings['requiredOrderFields'][number]>()([
  'rib',
  'ice',
  'contractReference',
  'budgetLine',
]);
export const ON_TIMEOUT = everyOf<Step['onTimeout']>()(['escalate', 'approve', 'lapse']);

/** `key` is what the page calls a party: its id is typed. */
const PartyDraft = z.object({
  key: z.string(),
  id: z.string(),
  kind: z.enum(PARTY_KINDS),
  name: Words,
  mailbox: z.string(),
});
export type PartyDraft = z.infer<typeof PartyDraft>;

export const DelayDraft = z.object({ count: z.optional(z.number()), unit: z.enum(UNITS) });
export type DelayDraft = z.infer<typeof DelayDraft>;

export const TermsDraft = z.object({
  reference: z.string(),
  actType: z.optional(z.enum(ACT_TYPES)),
  title: Words,
  object: Words,
  region: z.string(),
  firstYear: z.optional(z.number()),
  lastYear: z.optional(z.number()),
  parties: z.array(PartyDraft),
  projectOwner: z.string(),
  accountHolder: z.string(),
  components: z.array(ComponentDraft),
  target: z.object({ minimum: z.optional(z.number()), maximum: z.optional(z.number()) }),
  earmarkFloors: z.array(FloorDraft),
  tranches: z.array(TrancheDraft),
});
export type TermsDraft = z.infer<typeof TermsDraft>;

/** Whom the adoption of a resolution can be asked of, and in which roles. */
export const RESOLUTION_ASKED = everyOf<Settings['resolutionApproval'][number]['asked']>()([
  'accountHolder',
  'projectOwner',
  'core',
  'ministry',
  'wilaya',
  'council',
]);
export const RESOLUTION_ROLES = everyOf<Settings['resolutionApproval'][number]['role']>()([
  'approver',
  'authorising-officer',
  'signatory',
]);

const Percent = z.optional(z.number());
export const SettingsDraft = z.object({
  holidays: z.array(z.string()),
  remindAtPercent: Percent,
  fundsCallDelay: DelayDraft,
  preparationDelay: DelayDraft,
  authorisationDelay: DelayDraft,
  executionDelay: DelayDraft,
  reportDelay: DelayDraft,
  conditionsDelay: DelayDraft,
  dutyDelay: DelayDraft,
  justifiedPercent: Percent,
  closureJustifiedPercent: Percent,
  requiredOrderFields: z._default(z.array(z.enum(ORDER_FIELDS)), []),
  resolutionApproval: z.array(z.object({ asked: z.enum(RESOLUTION_ASKED), role: z.enum(RESOLUTION_ROLES) })),
  resolutionDelay: DelayDraft,
});
export type SettingsDraft = z.infer<typeof SettingsDraft>;

const AssigneeDraft = z.object({ party: z.string(), role: z.string() });
export const StepDraft = z.object({
  id: z.string(),
  stage: z.string(),
  order: z.number(),
  kind: z.string(),
  assignees: z.array(AssigneeDraft),
  quorum: z.union([z.string(), z.number()]),
  delay: DelayDraft,
  onTimeout: z.enum(ON_TIMEOUT),
  escalateTo: z.optional(AssigneeDraft),
});
export type StepDraft = z.infer<typeof StepDraft>;

/** Delays and approvals are there once the API has given the draft its defaults. */
export const Draft = z.object({
  terms: TermsDraft,
  settings: z.optional(SettingsDraft),
  plan: z.optional(z.array(StepDraft)),
});
export type Draft = z.infer<typeof Draft>;

export const newParty = (kind: PartyKind, given: Partial<PartyDraft> = {}): PartyDraft => ({
  id: '',
  name: { ar: '', fr: '' },
  mailbox: '',
  ...given,
  kind,
  key: crypto.randomUUID().slice(0, 8),
});

/** An empty form: one of each of the three parties that every convention has. */
/** The details of the proposer's own party, from other conventions. */
export interface OwnParty {
  id: string;
  kind: PartyKind;
  name: { ar: string; fr: string };
  mailbox: string;
  region: string;
}

/** A proposal that nobody has written yet: the proposer's own party and region are in it, where they are known. */
export function emptyDraft(thisYear: number, own?: OwnParty): Draft {
  const party = (kind: PartyKind) =>
    newParty(kind, own?.kind === kind ? { id: own.id, name: own.name, mailbox: own.mailbox } : undefined);
  return {
    terms: {
      reference: '',
      actType: 'partnership',
      title: { ar: '', fr: '' },
      object: { ar: '', fr: '' },
      region: own?.region ?? '',
      firstYear: thisYear + 1,
      lastYear: thisYear + 3,
      parties: [party('ministry'), party('wilaya'), party('council')],
      projectOwner: '',
      accountHolder: '',
      components: [],
      target: {},
      earmarkFloors: [],
      tranches: [],
    },
  };
}

function termsDraft(terms: Terms): TermsDraft {
  return {
    ...terms,
    reference: terms.reference ?? '',
    parties: terms.parties.map(({ mailbox = '', ...party }) => ({ ...party, mailbox, key: party.id })),
    components: componentDrafts(terms.components),
    target: { ...terms.target },
    earmarkFloors: floorDrafts(terms.earmarkFloors),
    tranches: trancheDrafts(terms.tranches),
  };
}

/** The API's version of a convention, as a draft. */
export function draftOf({
  terms,
  settings,
  plan,
}: {
  terms: Terms;
  settings: Settings;
  plan: ApprovalPlan;
}): Draft {
  return { terms: termsDraft(terms), settings, plan };
}

export type Convention = GetConventionsIdAnswer;
