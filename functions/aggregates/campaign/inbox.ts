import * as z from 'zod/mini';
import type { Holder, InboxEntry } from '../../kernel/aggregate.ts';
import { Instant } from '../../kernel/calendar.ts';
import { fingerprint } from '../../kernel/chain.ts';
import { dueAfter } from '../../kernel/procedure/delays.ts';
import { Campaign, Correction, Task } from './campaign.ts';

/** What a campaign asks of people: figures of its sources, and of its keepers that they look at what was sent. */

export const DUTY_KINDS = ['figuresAcceptance', 'correctionAcceptance'] as const;

/** Something that follows from the state, and is asked of every keeper that is not the source itself. */
export const Duty = z.strictObject({
  id: z.string(),
  kind: z.enum(DUTY_KINDS),
  /** The source. */
  subject: z.string(),
  correction: z.optional(Correction.shape.number),
  openedAt: Instant,
  dueAt: Instant,
});
export type Duty = z.infer<typeof Duty>;

/** A campaign in a line, as rows name it. */
export const CampaignRef = z.pick(Campaign, { id: true, region: true, year: true, status: true });
export const refOf = ({ id, region, year, status }: Campaign): z.infer<typeof CampaignRef> => ({
  id,
  region,
  year,
  status,
});

export const TaskRow = z.object({ campaign: CampaignRef, task: z.union([Task, Duty]) });
export type TaskRow = z.infer<typeof TaskRow>;

/** What waits to be accepted: of each source what it sent, and its correction. */
export function dutiesOf(campaign: Campaign): Duty[] {
  if (campaign.status === 'cancelled') return [];
  return [...submittedDuties(campaign), ...correctionDuties(campaign)];
}

function submittedDuties(campaign: Campaign): Duty[] {
  const waiting = campaign.requests.filter(({ status }) => status === 'submitted');
  const sources = [...new Set(waiting.map(({ source }) => source))];
  return sources.map((source) => {
    const openedAt =
      waiting
        .filter((each) => each.source === source)
        .map(({ since }) => since)
        .sort()[0] ?? campaign.createdAt;
    const dueAt = dueAfter(campaign, openedAt, campaign.settings.acceptanceDelay);
    return { id: `acceptance-${source}`, kind: 'figuresAcceptance', subject: source, openedAt, dueAt };
  });
}

function correctionDuties(campaign: Campaign): Duty[] {
  return campaign.corrections
    .filter(({ status }) => status === 'proposed')
    .map(({ number, source, at }) => ({
      id: `correction-${number}`,
      kind: 'correctionAcceptance',
      subject: source,
      correction: number,
      openedAt: at,
      dueAt: dueAfter(campaign, at, campaign.settings.acceptanceDelay),
    }));
}

/** The approvers of the parties that keep the campaign, but for that of the source itself. */
function acceptersOf({ members }: Campaign, source: string): Holder[] {
  return members
    .filter(({ kind, party }) => kind !== 'source' && party !== source)
    .map(({ party }) => ({ party, role: 'approver' }));
}

const shows = (campaign: Campaign, task: Task | Duty) => ({ campaign: refOf(campaign), task });

function taskEntry(campaign: Campaign, task: Task): InboxEntry {
  const { id, openedAt, dueAt, status, assignee } = task;
  const isOpen = status === 'open';
  return { id, openedAt, dueAt, isOpen, holders: [assignee], shows: shows(campaign, task) };
}

function dutyEntry(campaign: Campaign, duty: Duty, isOpen: boolean): InboxEntry {
  const { id, openedAt, dueAt, subject } = duty;
  return {
    id,
    openedAt,
    dueAt,
    isOpen,
    holders: acceptersOf(campaign, subject),
    shows: shows(campaign, duty),
  };
}

/** The inbox rows that an act changed. */
export function inboxChanges(before: Campaign | undefined, after: Campaign): InboxEntry[] {
  const known = new Set<Task>(before?.tasks);
  const past = before ? dutiesOf(before) : [];
  const now = dutiesOf(after);
  const isSame = (one: Duty) => (other: Duty) => fingerprint(one) === fingerprint(other);
  return [
    ...after.tasks.filter((task) => !known.has(task)).map((task) => taskEntry(after, task)),
    ...now.filter((duty) => !past.some(isSame(duty))).map((duty) => dutyEntry(after, duty, true)),
    ...past
      .filter(({ id }) => !now.some((each) => each.id === id))
      .map((duty) => dutyEntry(after, duty, false)),
  ];
}
