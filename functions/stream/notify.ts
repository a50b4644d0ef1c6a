import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Convention } from '../domain/convention.ts';
import { load } from '../store/conventions.ts';
import { noteSent, wasSent } from '../store/mail.ts';
import { openStore } from '../store/table.ts';
import { events } from '../store/trail.ts';
import { type BatchAnswer, eachConvention } from './batch.ts';
import { type Notice, noticesOf } from './notices.ts';

/**
 * Tells the offices concerned by mail, in Arabic and French, to the party's functional mailbox. A notice is
 * noted once it is sent; a crash in between may send it again, and nothing else can.
 */

const ses = new SESv2Client({ maxAttempts: 3 });

export async function handler(event: unknown): Promise<BatchAnswer> {
  return eachConvention(event, async ({ conventionId, seqs }) => {
    const store = openStore();
    const { convention } = await load(store, conventionId);
    if (!convention) return;
    const first = Math.min(...seqs);
    const news = await events(store, conventionId, {
      after: first - 1,
      limit: Math.max(...seqs) - first + 1,
    });
    for (const each of news.filter(({ seq }) => seqs.includes(seq))) {
      for (const [index, notice] of noticesOf(convention, each).entries()) {
        await send(convention, notice, `${each.seq}#${index}`);
      }
    }
  });
}

async function send(convention: Convention, notice: Notice, id: string): Promise<void> {
  const mailbox = convention.terms.parties.find((party) => party.id === notice.party)?.mailbox;
  if (!mailbox || (await wasSent(openStore(), convention.id, id))) return;
  const { title } = convention.terms;
  const link = `${process.env.PORTAL_URL ?? ''}${notice.path}`;
  const text = `${notice.ar}\n${title.ar}\n\n${notice.fr}\n${title.fr}\n\n${link}\n`;
  await ses.send(
    new SendEmailCommand({
      FromEmailAddress: process.env.MAIL_FROM,
      Destination: { ToAddresses: [mailbox] },
      Content: {
        Simple: {
          Subject: { Data: `${notice.ar} | ${notice.fr}`, Charset: 'UTF-8' },
          Body: { Text: { Data: text, Charset: 'UTF-8' } },
        },
      },
    }),
  );
  await noteSent(openStore(), convention.id, id);
}
