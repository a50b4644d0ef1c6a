import type { StageRules } from '../../aggregates/convention/stage-rules.ts';
import type { Tried } from '../../aggregates/shared/import/trial.ts';
import type { Aggregate } from '../../kernel/aggregate.ts';
import { fingerprint } from '../../kernel/chain.ts';
import type { Versioned } from '../../kernel/context.ts';
import type { NewEvent } from '../../kernel/event.ts';
import type { Person } from '../../kernel/principal.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { stageRules } from '../../stage.ts';
import { execute } from '../../store/execute.ts';
import { StoreRefusal } from '../../store/refusals.ts';
import type { Store } from '../../store/table.ts';
import { permitOf } from '../own-organisation.ts';

/**
 * Carries out the rows of an accepted file: each row is about an aggregate of its own, so rows follow singly, and what
 * somebody else's act came before is told. A row that is carried out twice has no second effect.
 */

export interface Outcome {
  overtaken: { row: number; refusal: Refusal | StoreRefusal }[];
  /** The rows that the time did not suffice for. */
  left: number;
}

interface AnyCommand {
  type: string;
  data: object;
}

/** Of a command without its salt, which is another each time that the same file is sent. */
const rowFingerprint = ({ type, data }: AnyCommand): string =>
  fingerprint({ type, data: { ...data, salt: undefined } });

/** How many aggregates are written side by side. */
const AT_ONCE = 8;

interface Carrying {
  actor: Person;
  digest: string;
  /** Until when a row may begin (milliseconds). */
  until: number;
}

export async function carryOut<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends AnyCommand,
>(
  store: Store,
  aggregate: Aggregate<S, E, Key, Command, StageRules>,
  tried: readonly Tried<Command, S>[],
  carrying: Carrying,
): Promise<Outcome> {
  const waiting = [...byAggregate(tried).values()];
  const outcome: Outcome = { overtaken: [], left: 0 };
  const worker = async () => {
    for (let rows = waiting.shift(); rows; rows = waiting.shift())
      await carryOutRows(store, aggregate, rows, { ...carrying, outcome });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return outcome;
}

function byAggregate<Command, S>(tried: readonly Tried<Command, S>[]): Map<string, Tried<Command, S>[]> {
  const all = new Map<string, Tried<Command, S>[]>();
  for (const each of tried)
    if (each.commands.length > 0) all.set(each.id, [...(all.get(each.id) ?? []), each]);
  return all;
}

/** The rows of one aggregate, one after the other, each on the version that the one before has left. */
async function carryOutRows<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends AnyCommand,
>(
  store: Store,
  aggregate: Aggregate<S, E, Key, Command, StageRules>,
  rows: readonly Tried<Command, S>[],
  { actor, digest, until, outcome }: Carrying & { outcome: Outcome },
): Promise<void> {
  for (const [done, { row, id, commands, version }] of rows.entries()) {
    if (Date.now() > until) {
      outcome.left += rows.length - done;
      return;
    }
    let at = version;
    for (const [n, command] of commands.entries()) {
      try {
        const { state } = await execute(store, aggregate, {
          id,
          command,
          actor,
          permittedBy: permitOf(actor, aggregate),
          rules: stageRules(),
          now: () => new Date().toISOString(),
          idempotency: { key: `import#${digest}#${row}#${n}`, fingerprint: rowFingerprint(command) },
          ...(at > 0 && { expectedVersions: [at] }),
          answer: (result) => ({ status: 200, body: aggregate.progress(result.state) }),
        });
        at = state?.version ?? at;
      } catch (error) {
        if (!(error instanceof Refusal) && !(error instanceof StoreRefusal)) throw error;
        outcome.overtaken.push({ row, refusal: error });
        break;
      }
    }
  }
}
