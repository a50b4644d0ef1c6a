import { z } from 'zod';
import type { Folder } from './folder.ts';

/** Mail that would have been sent: kept in the data folder, shown on a page. */

const Sent = z.object({
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({
    Simple: z.object({
      Subject: z.object({ Data: z.string() }),
      Body: z.object({ Text: z.object({ Data: z.string() }) }),
    }),
  }),
});
const Mails = z.array(
  z.object({ at: z.string(), to: z.array(z.string()), subject: z.string(), text: z.string() }),
);
type Mail = z.infer<typeof Mails>[number];

const FILE = 'mail.json';

export class MailRoom {
  readonly #folder: Folder;
  readonly #mails: Mail[];

  constructor(folder: Folder) {
    this.#folder = folder;
    this.#mails = Mails.safeParse(folder.read(FILE)).data ?? [];
  }

  /** SES v2's SendEmail. */
  accept(body: string): { MessageId: string } {
    const { Destination, Content } = Sent.parse(JSON.parse(body));
    const { Subject, Body } = Content.Simple;
    this.#mails.push({
      at: new Date().toISOString(),
      to: Destination.ToAddresses,
      subject: Subject.Data,
      text: Body.Text.Data,
    });
    this.#folder.write(FILE, this.#mails);
    return { MessageId: `local-${this.#mails.length}` };
  }

  list(): readonly Mail[] {
    return this.#mails;
  }

  /** The page of all mails; their links lead to the portal at this address, wherever it was when they were sent. */
  page(url: string): string {
    const shown = [...this.#mails]
      .reverse()
      .map(
        (mail) =>
          `<article><h2 dir="auto">${escaped(mail.subject)}</h2><p>${escaped(mail.to.join(', '))} · ${mail.at}</p><pre dir="auto">${linked(escaped(mail.text), url)}</pre></article>`,
      );
    return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mail</title><style>body{font:16px system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}pre{white-space:pre-wrap;background:#f2f5f4;padding:1rem}</style><h1>Mail that would have been sent (${this.#mails.length})</h1>${shown.join('')}</html>`;
  }
}

/** Links to a portal on one machine become links to this one, which may have another port by now. */
function linked(text: string, url: string): string {
  return text.replace(
    /https?:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(\/[\w\-./?=&#;%~]*)?/g,
    (_, path = '/') => `<a href="${url}${path}">${url}${path}</a>`,
  );
}

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);
}
