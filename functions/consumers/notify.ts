import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Convention } from '../aggregates/convention/convention.ts';
import { Event } from '../aggregates/convention/events.ts';
import { type Notice, noticesOf } from '../aggregates/convention/notices.ts';
import { CONVENTION_RECORD } from '../aggregates/convention/record.ts';
import type { BatchAnswer } from '../batch-answer.ts';
import { dayOf } from '../kernel/calendar.ts';
import { counting, log } from '../log.ts';
import { stageRules } from '../stage.ts';
import { load } from '../store/load.ts';
import { noteSent, takePlace, wasSent } from '../store/sent-mail.ts';
import { openStore } from '../store/table.ts';
import { eventsOf } from '../store/trail.ts';
import { eachAggregate } from './batch.ts';
import { fromQueue } from './deliveries.ts';

/**
 * Tells the offices concerned by mail, in Arabic and French, to the party's functional mailbox. A notice is
 * noted once it is sent; a crash or a silent mail service in between may send it again, and nothing else can. Mail of
 * a convention is bounded by the day: what is beyond is counted and dropped, and the inbox shows it all the same.
 */

const ses = new SESv2Client({
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 5000, throwOnRequestTimeout: true },
});

export const countMails = counting('MailsHeldBack');

/** A mailbox that is refused keeps nobody else from being told; the news is delivered again for its sake. */
export async function handler(batch: unknown): Promise<BatchAnswer> {
  return eachAggregate(fromQueue(batch), async ({ id: conventionId, seqs }) => {
    const { state: convention } = await load(openStore(), CONVENTION_RECORD, conventionId);
    if (!convention) return;
    const failures: unknown[] = [];
    for (const each of await eventsOf(openStore(), { event: Event }, conventionId, seqs)) {
      for (const notice of noticesOf(convention, each)) {
        await send(convention, notice, each.seq).catch((error) => failures.push(error));
      }
    }
    if (failures.length > 0) throw failures[0];
  });
}

async function send(convention: Convention, notice: Notice, seq: number): Promise<void> {
  const mailbox = convention.terms.parties.find((party) => party.id === notice.party)?.mailbox;
  const id = `${seq}#${notice.party}#${notice.about}`;
  if (!mailbox || (await wasSent(openStore(), convention.id, id))) return;
  if (!(await mayBeSent(convention.id, id))) return;
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
  await noteSent(openStore(), convention.id, id);
}

async function mayBeSent(conventionId: string, notice: string): Promise<boolean> {
  const day = dayOf(new Date().toISOString());
  const { mailsPerDay } = stageRules();
  if (await takePlace(openStore(), { conventionId, day, notice }, mailsPerDay)) return true;
  log('warn', 'a mail was held back: the convention has sent as many as a day may have', {
    conventionId,
    notice,
  });
  countMails({ MailsHeldBack: 1 }, { conventionId, notice });
  return false;
}
