import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { Event as ActionPlanEvent } from '../aggregates/action-plan/events.ts';
import * as actionPlan from '../aggregates/action-plan/notices.ts';
import { ACTION_PLAN_RECORD } from '../aggregates/action-plan/record.ts';
import { Event as CampaignEvent } from '../aggregates/campaign/events.ts';
import * as campaign from '../aggregates/campaign/notices.ts';
import { CAMPAIGN_RECORD } from '../aggregates/campaign/record.ts';
import { Event as CentreEvent } from '../aggregates/centre/events.ts';
import * as centre from '../aggregates/centre/notices.ts';
import { CENTRE_RECORD } from '../aggregates/centre/record.ts';
import { Event as ConsultationEvent } from '../aggregates/consultation/events.ts';
import * as consultation from '../aggregates/consultation/notices.ts';
import { CONSULTATION_RECORD } from '../aggregates/consultation/record.ts';
import { Event } from '../aggregates/convention/events.ts';
import { noticesOf } from '../aggregates/convention/notices/notices.ts';
import { CONVENTION_RECORD } from '../aggregates/convention/record.ts';
import { Event as OrganisationEvent } from '../aggregates/organisation/events.ts';
import { organisationIdOf } from '../aggregates/organisation/id.ts';
import * as organisation from '../aggregates/organisation/notices.ts';
import { ORGANISATION_RECORD } from '../aggregates/organisation/record.ts';
import type { BatchAnswer } from '../batch-answer.ts';
import { dayOf } from '../kernel/calendar.ts';
import type { Notice } from '../kernel/notice.ts';
import { counting, log } from '../log.ts';
import { stageRules } from '../stage.ts';
import { load, type Readable } from '../store/load.ts';
import { recordSent, takePlace, wasSent } from '../store/sent-mail.ts';
import { openStore } from '../store/table.ts';
import { eventsOf, type Telling } from '../store/trail.ts';
import { eachAggregate } from './batch.ts';
import { fromQueue } from './deliveries.ts';

/**
 * Tells the offices concerned by mail, in Arabic and French, to the party's functional mailbox. A notice is
 * noted once it is sent; a crash or a silent mail service in between may send it again, and nothing else can. Mail of
 * an aggregate is bounded by the day: what is beyond is counted and dropped, and the inbox shows it all the same.
 */

const ses = new SESv2Client({
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 5000, throwOnRequestTimeout: true },
});

export const countMails = counting('MailsHeldBack');

/** A kind of aggregate, and what offices are told of its events: at which mailbox, and in which words. */
function mailing<S extends { id: string }, Event extends { seq: number }>(
  kind: Readable<S> & Telling<Event> & { letter: string },
  noticesOf: (state: S, event: Event) => Notice[],
  mailboxOf: (state: S, party: string) => string | undefined | Promise<string | undefined>,
) {
  return {
    letter: kind.letter,
    async mails(id: string, seqs: readonly number[]): Promise<Mail[]> {
      const { state } = await load(openStore(), kind, id);
      if (!state) return [];
      const mails: Mail[] = [];
      for (const event of await eventsOf(openStore(), kind, id, seqs)) {
        for (const notice of noticesOf(state, event)) {
          const mailbox = await mailboxOf(state, notice.party);
          if (mailbox) mails.push({ id, mailbox, notice, seq: event.seq });
        }
      }
      return mails;
    },
  };
}

/** The mailbox of a party, as the register has it. */
async function registeredMailbox(_about: unknown, party: string): Promise<string | undefined> {
  const { state } = await load(openStore(), ORGANISATION_RECORD, organisationIdOf(party));
  return state?.details.mailbox;
}

/** The kinds of which anybody is told by mail, a line each. */
const MAILED = [
  mailing(
    { ...CONVENTION_RECORD, event: Event },
    noticesOf,
    ({ terms }, party) => terms.parties.find(({ id }) => id === party)?.mailbox,
  ),
  mailing({ ...CAMPAIGN_RECORD, event: CampaignEvent }, campaign.noticesOf, campaign.mailboxOf),
  mailing({ ...ORGANISATION_RECORD, event: OrganisationEvent }, organisation.noticesOf, registeredMailbox),
  mailing({ ...CENTRE_RECORD, event: CentreEvent }, centre.noticesOf, centre.mailboxOf),
  mailing({ ...ACTION_PLAN_RECORD, event: ActionPlanEvent }, actionPlan.noticesOf, actionPlan.mailboxOf),
  mailing(
    { ...CONSULTATION_RECORD, event: ConsultationEvent },
    consultation.noticesOf,
    consultation.mailboxOf,
  ),
];

/** A refused mailbox stops no other mail; the delivery fails, so that it is repeated for that mailbox. */
export async function handler(batch: unknown): Promise<BatchAnswer> {
  return eachAggregate(fromQueue(batch), async ({ id, seqs }) => {
    const kind = MAILED.find(({ letter }) => id.startsWith(letter));
    const failures: unknown[] = [];
    for (const mail of (await kind?.mails(id, seqs)) ?? []) {
      await send(mail).catch((error) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  });
}

/** One mail: an event of an aggregate, to one office. */
interface Mail {
  id: string;
  mailbox: string;
  notice: Notice;
  seq: number;
}

async function send({ id: aggregateId, mailbox, notice, seq }: Mail): Promise<void> {
  const id = `${seq}#${notice.party}#${notice.about}`;
  if (await wasSent(openStore(), aggregateId, id)) return;
  if (!(await takeDailyPlace(aggregateId, id))) return;
  const link = `${process.env.PORTAL_URL ?? ''}${notice.path}`;
  const text = `${notice.ar}\n\n${notice.fr}\n\n${link}\n`;
  await ses.send(
    new SendEmailCommand({
      FromEmailAddress: process.env.MAIL_FROM,
      Destination: { ToAddresses: [mailbox] },
      Content: {
        Simple: {
          Subject: { Data: notice.subject, Charset: 'UTF-8' },
          Body: { Text: { Data: text, Charset: 'UTF-8' } },
        },
      },
    }),
  );
  await recordSent(openStore(), aggregateId, id);
}

async function takeDailyPlace(aggregateId: string, notice: string): Promise<boolean> {
  const day = dayOf(new Date().toISOString());
  const { mailsPerDay } = stageRules();
  if (await takePlace(openStore(), { aggregateId, day, notice }, mailsPerDay)) return true;
  log('warn', 'a mail was held back: it has sent as many as a day may have', {
    aggregateId,
    notice,
  });
  countMails({ MailsHeldBack: 1 }, { aggregateId, notice });
  return false;
}
