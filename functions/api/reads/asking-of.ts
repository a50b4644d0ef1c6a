import type { Language } from '../../kernel/wording.ts';
import type { InboxRow } from '../../store/inbox.ts';
import { ASKING } from './asking-kinds.ts';

/** The kind of aggregate whose task a row of an inbox is. */
export function askingOf({ PK }: InboxRow): (typeof ASKING)[number] {
  const kind = ASKING.find(({ prefix }) => PK.startsWith(`${prefix}#`));
  if (!kind) throw new Error(`No kind shows what ${PK} asks`);
  return kind;
}

/** A row of an inbox as its own kind shows it. */
export const shownRow = (row: InboxRow, language: Language): object => askingOf(row).inInbox(row, language);
