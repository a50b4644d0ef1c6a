import * as z from 'zod/mini';
import type { Asking } from '../../../../../functions/kernel/asking.ts';
import { DECISIONS, Decision } from '../../../../../functions/kernel/procedure/schema.ts';
import { type Permit, Task } from './permit.ts';

/** The tasks of a permit, as people are shown them. */

const Shown = z.strictObject({
  id: z.string(),
  kind: z.string(),
  status: z.string(),
  permit: z.strictObject({ id: z.string(), place: z.string() }),
});

/** What the API's document says of them. */
export const PERMIT_ASKS = {
  rows: [Shown],
  details: [z.extend(Shown, { decisions: z.array(Decision) })],
};

const Row = z.object({ permit: Shown.shape.permit, task: Task });
type Row = z.infer<typeof Row>;

const shown = ({ permit, task: { id, kind, status } }: Row): z.infer<typeof Shown> => ({
  id: `${permit.id}.${id}`,
  kind,
  status,
  permit,
});

export const PERMIT_ASKING: Asking<Permit, Row> = {
  row: Row,
  inInbox: (row) => shown(row),
  inAgenda: ({ permit: { place }, task }) => ({ asked: task.kind, title: { ar: place, fr: place } }),
  detail({ id, place, tasks }, asked, { person: { party, roles } }) {
    const task = tasks.find((each) => each.id === asked);
    if (!task) return undefined;
    const { assignee, escalatedTo = assignee } = task;
    const isTheirs = escalatedTo.party === party && roles.includes(escalatedTo.role);
    const decisions = isTheirs && task.status === 'open' ? DECISIONS : [];
    return { ...shown({ permit: { id, place }, task }), decisions };
  },
};
