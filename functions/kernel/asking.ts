import type * as z from 'zod/mini';
import type { Reading } from './route.ts';
import type { Bilingual } from './text.ts';
import type { Language } from './wording.ts';

/** What is asked, in the reader's language, and of which aggregate. */
export interface AgendaLine {
  asked: string;
  title: z.infer<typeof Bilingual>;
  number?: string;
}

/** How the tasks of one kind of aggregate are shown to people: as rows of their inboxes, and each by itself. */
export interface Asking<S, Row> {
  /** A row as the store keeps it. */
  row: z.ZodMiniType<Row>;
  inInbox(row: Row, language: Language): object;
  /** A row in a line of an agenda. */
  inAgenda(row: Row, language: Language): AgendaLine;
  /** A task with what its reader may decide on it now; undefined where the state has none of this id. */
  detail(state: S, task: string, reading: Reading): object | undefined;
  /** What is settled and no longer in the state, by the row that the store keeps of it. */
  settled?(state: S, row: Row, reading: Reading): object | undefined;
}
