import * as z from 'zod/mini';
import { ACTION_PLAN_ASKING } from '../../aggregates/action-plan/asking.ts';
import { ACTION_PLAN_KIND } from '../../aggregates/action-plan/kind.ts';
import { CAMPAIGN_ASKING } from '../../aggregates/campaign/asking.ts';
import { CAMPAIGN_KIND } from '../../aggregates/campaign/kind.ts';
import { CENTRE_ASKING } from '../../aggregates/centre/asking.ts';
import { CENTRE_KIND } from '../../aggregates/centre/kind.ts';
import { CONSULTATION_ASKING } from '../../aggregates/consultation/asking.ts';
import { CONSULTATION_KIND } from '../../aggregates/consultation/kind.ts';
import { CONVENTION_KIND } from '../../aggregates/convention/kind.ts';
import { CONVENTION_ASKING } from '../../aggregates/convention/shown/asking.ts';
import type { Kind } from '../../kernel/aggregate.ts';
import type { AgendaLine, Asking } from '../../kernel/asking.ts';
import type { Versioned } from '../../kernel/context.ts';
import type { NewEvent } from '../../kernel/event.ts';
import type { Reading } from '../../kernel/route.ts';
import type { Language } from '../../kernel/wording.ts';
import { type InboxRow, inboxRow } from '../../store/inbox.ts';
import { openStore } from '../../store/table.ts';
import { known } from '../view-route.ts';

/** The kinds of aggregates that have tasks, and how these are shown. */

/** A kind of aggregate that has tasks, and whose types only it knows. */
interface AskingKind {
  kind: string;
  letter: string;
  prefix: string;
  inInbox(row: InboxRow, language: Language): object;
  inAgenda(row: InboxRow, language: Language): AgendaLine;
  /** A task of an aggregate that the reader may know; undefined where nothing of this id was asked. */
  detail(id: string, task: string, reading: Reading): Promise<object | undefined>;
}

export function asking<S extends Versioned, E extends NewEvent, Key extends object, Row>(
  kind: Kind<S, E, Key>,
  { row, inInbox, inAgenda, detail, settled }: Asking<S, Row>,
): AskingKind {
  const { letter, prefix } = kind;
  return {
    letter,
    prefix,
    kind: kind.kind,
    inInbox: (given, language) => inInbox(z.parse(row, given), language),
    inAgenda: (given, language) => inAgenda(z.parse(row, given), language),
    async detail(id, task, reading) {
      const state = await known(kind, reading.person, id);
      const shown = detail(state, task, reading);
      if (shown || !settled) return shown;
      const kept = await inboxRow(openStore(), kind, id, task);
      return kept && settled(state, z.parse(row, kept), reading);
    },
  };
}

/** A line each. */
export const ASKING: readonly AskingKind[] = [
  asking(CONVENTION_KIND, CONVENTION_ASKING),
  asking(CAMPAIGN_KIND, CAMPAIGN_ASKING),
  asking(CENTRE_KIND, CENTRE_ASKING),
  asking(ACTION_PLAN_KIND, ACTION_PLAN_ASKING),
  asking(CONSULTATION_KIND, CONSULTATION_ASKING),
];
