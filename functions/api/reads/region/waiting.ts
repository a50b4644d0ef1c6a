import * as z from 'zod/mini';
import { Region } from '../../../aggregates/shared/place-codes.ts';
import type { Person } from '../../../kernel/principal.ts';
import { Bilingual } from '../../../kernel/text.ts';
import type { Language } from '../../../kernel/wording.ts';
import { inbox } from '../../../store/inbox.ts';
import type { Store } from '../../../store/table.ts';
import { shownRow } from '../asking-of.ts';
import type { About, AllWaiting } from './answers.ts';

/** The first of what waits for a person, in a line each, whatever it is about. */

/** How many lines a region's page has of it; the inbox has the rest. */
const SHOWN = 5;

/** A row of an inbox, as its own kind shows it, as far as it is read here. */
const Titled = z.object({ id: z.string(), title: Bilingual });
const Row = z.object({
  id: z.string(),
  asked: z.string(),
  dueAt: z.string(),
  dueOn: z.string(),
  convention: z.optional(Titled),
  plan: z.optional(Titled),
  consultation: z.optional(Titled),
  centre: z.optional(z.object({ id: z.string(), name: Bilingual })),
  campaign: z.optional(z.object({ id: z.string(), region: Region, year: z.int() })),
});

function aboutOf({ convention, plan, centre, campaign, consultation }: z.infer<typeof Row>): About {
  if (convention) return { kind: 'convention', id: convention.id, title: convention.title };
  if (plan) return { kind: 'plan', id: plan.id, title: plan.title };
  if (consultation) return { kind: 'consultation', id: consultation.id, title: consultation.title };
  if (centre) return { kind: 'centre', id: centre.id, title: centre.name };
  if (campaign) return { kind: 'campaign', id: campaign.id, region: campaign.region, year: campaign.year };
  throw new Error('A row of an inbox says of nothing what it is about');
}

export async function waitingFor(
  store: Store,
  { party, roles }: Person,
  { language, now }: { language: Language; now: string },
): Promise<AllWaiting> {
  const page = await inbox(store, { party, roles, now, limit: SHOWN });
  return {
    items: page.items.map((stored) => {
      const row = Row.parse(shownRow(stored, language));
      const { id, asked, dueAt, dueOn } = row;
      return { id, asked, dueAt, dueOn, about: aboutOf(row) };
    }),
    more: page.cursor !== undefined,
  };
}
