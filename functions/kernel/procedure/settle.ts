import type { WithProcedures } from './context.ts';
import type { ProcedureEvent } from './events.ts';
import { currentTasks, findProcedure, nextOrder } from './groups.ts';
import { groupOutcome } from './outcome.ts';
import type { Outcome, Procedure } from './schema.ts';

/** The effects of one kind of procedure on its aggregate; each chapter exports its own. */
export interface ProcedureRules<Context, P extends Procedure = Procedure> {
  /**
   * The order of the group that follows an outcome, or undefined when the procedure ends with it. Without it, what is
   * concluded goes on to the next group, and everything else ends.
   */
  next?(context: Context, procedure: P, outcome: Outcome): number | undefined;
  /**
   * What follows from an outcome. `procedure` is as it was before its group was concluded, so that its round still
   * tells the group's tasks; `next` is the order of the group that follows.
   */
  conclude(context: Context, procedure: P, outcome: Outcome, next: number | undefined): void;
}

/** The rules of every kind of procedure that an aggregate has. */
export type RulesByKind<Context, P extends Procedure> = Record<P['kind'], ProcedureRules<Context, P>>;

interface Settling<P extends Procedure> {
  readonly state: WithProcedures & { procedures: readonly P[] };
  emit(event: Extract<ProcedureEvent<never>, { type: 'StepConcluded' }>): void;
  readonly events: readonly { type: string; data: unknown }[];
}

/** Concludes every open group that a command has settled, and what follows from it, until nothing more follows. */
export function settleProcedures<P extends Procedure, Context extends Settling<P>>(
  rules: RulesByKind<Context, P>,
  context: Context,
): void {
  const kinds = new Map<string, ProcedureRules<Context, P>>(Object.entries(rules));
  for (const { key } of context.state.procedures) {
    const procedure = findProcedure(context.state, key);
    if (!procedure?.opened || procedure.status !== 'open') continue;
    const outcome = groupOutcome(context.state, procedure);
    if (outcome) conclude(kinds.get(procedure.kind), context, procedure, outcome);
  }
  for (const key of lapsedIn(context.events)) {
    const procedure = findProcedure(context.state, key);
    if (procedure) kinds.get(procedure.kind)?.conclude(context, procedure, 'lapsed', undefined);
  }
}

function conclude<P extends Procedure, Context extends Settling<P>>(
  rules: ProcedureRules<Context, P> | undefined,
  context: Context,
  procedure: P,
  outcome: Exclude<Outcome, 'lapsed'>,
): void {
  const onward = outcome === 'concluded' ? nextOrder(procedure) : undefined;
  const next = rules?.next ? rules.next(context, procedure, outcome) : onward;
  const { key, order } = procedure;
  context.emit({
    type: 'StepConcluded',
    data: { procedure: key, order, outcome, ...(next !== undefined && { nextOrder: next }) },
  });
  rules?.conclude(context, procedure, outcome, next);
}

/** The procedures that lapsed by a command: their deadlines conclude them, and no decision does. */
function lapsedIn(events: readonly { type: string; data: unknown }[]): string[] {
  return events.flatMap(({ type, data }) => {
    if (type !== 'StepConcluded' || typeof data !== 'object' || data === null) return [];
    if (!('outcome' in data && data.outcome === 'lapsed' && 'procedure' in data)) return [];
    return [String(data.procedure)];
  });
}

/** The reason that was given for a return or a rejection; `timeout` where nobody gave one. */
export function reasonOf(
  state: { tasks: readonly DecidedTask[] },
  procedure: Pick<Procedure, 'key' | 'round'>,
): string {
  const tasks = currentTasks(state, procedure);
  const decided =
    tasks.find((task) => task.decision === 'return') ?? tasks.find((task) => task.decision === 'reject');
  return decided?.details?.comment ?? 'timeout';
}

interface DecidedTask {
  procedure: string;
  round: number;
  decision?: string | undefined;
  details?: { comment?: string | undefined } | undefined;
}
