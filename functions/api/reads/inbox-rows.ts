import * as z from 'zod/mini';
import { CONVENTION_RECORD } from '../../aggregates/convention/record.ts';
import { TaskRow } from '../../aggregates/convention/shown/inbox.ts';
import { askedView } from '../../aggregates/convention/shown/view.ts';
import type { Language } from '../../kernel/wording.ts';
import type { InboxRow } from '../../store/inbox.ts';

/** How the rows of inboxes are shown, of whatever kind of aggregate. */

/** A kind of aggregate of which something is asked of people, and how that is shown to them. */
export function showing<Row>(
  { prefix }: { prefix: string },
  row: z.ZodMiniType<Row>,
  shown: (row: Row, language: Language) => object,
) {
  return {
    prefix,
    shown: (given: InboxRow, language: Language) => shown(z.parse(row, given), language),
  };
}

/** The kinds that ask anything of people, a line each. */
export const SHOWN = [
  showing(CONVENTION_RECORD, TaskRow, ({ convention, task, money }, language) => ({
    ...askedView(convention, task, language),
    convention,
    ...(money && { money }),
  })),
];
