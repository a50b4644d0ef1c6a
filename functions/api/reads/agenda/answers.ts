import * as z from 'zod/mini';
import { PLANNED_KINDS } from '../../../kernel/agenda.ts';
import { Day, Instant } from '../../../kernel/calendar.ts';
import { Bilingual } from '../../../kernel/text.ts';

/** The answers of the agenda, as strict schemas: the document is written from them. */

/** `task`: what is asked of the reader, on the day on which it is due. */
export const AGENDA_KINDS = ['task', ...PLANNED_KINDS] as const;

export const AgendaItem = z.strictObject({
  /** The same for as long as there is such a day: of a task that of the task. */
  id: z.string(),
  kind: z.enum(AGENDA_KINDS),
  /** The day in Morocco. */
  day: Day,
  /** Whether it has come about. */
  done: z.boolean(),
  /** In the reader's language: `Tranche 2: planned day`. */
  label: z.string(),
  /** The aggregate that has it. */
  about: z.strictObject({
    kind: z.string(),
    id: z.string(),
    title: Bilingual,
    number: z.optional(z.string()),
  }),
  /** The version of the aggregate that said so last, and when. */
  version: z.int(),
  changedAt: Instant,
});
export type AgendaItem = z.infer<typeof AgendaItem>;

const Agenda = z.strictObject({
  from: Day,
  until: Day,
  /** By day, the earliest first. */
  items: z.array(AgendaItem),
  /** False where there is more than one answer looks at: ask for fewer days. */
  complete: z.boolean(),
});

export const AGENDA_ANSWERS = { Agenda };
