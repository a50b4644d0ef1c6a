import type { Convention } from '../functions/aggregates/convention/convention.ts';
import type { Event } from '../functions/aggregates/convention/events.ts';
import { replay } from '../functions/aggregates/convention/evolve.ts';
import {
  ACCOUNTS,
  balance,
  type Entry,
  overdrawn,
  statement,
} from '../functions/aggregates/convention/ledger.ts';
import { fingerprint, verifyChain } from '../functions/kernel/chain.ts';

/** What should be true of one convention, whatever happened to its table. */

/** Every disagreement between a convention's trail and what else the table says of it, in words. */
export function faultsOf(events: readonly Event[], snapshot: Convention | undefined): string[] {
  if (!snapshot) return ['there are events and no snapshot'];
  const last = { version: snapshot.version, hash: snapshot.lastHash };
  const broken = verifyChain(events, last);
  if (broken) return [`the chain breaks at event ${broken.seq} (${broken.fault})`];
  const told = replay(events);
  if (!told) return ['there is a snapshot and no event'];
  return [...snapshotFaults(told, snapshot), ...ledgerFaults(told.entries, snapshot.entries)];
}

function* snapshotFaults(told: Convention, snapshot: Convention): Generator<string> {
  const now = new Map(Object.entries(snapshot));
  const names = new Set([...Object.keys(told), ...now.keys()]);
  const replayed = new Map(Object.entries(told));
  for (const name of names) {
    if (fingerprint(plain(replayed.get(name))) !== fingerprint(plain(now.get(name))))
      yield `the snapshot's ${name} is not what its events tell`;
  }
}

/** As the database keeps it: a field without a value is no field. */
function plain(value: unknown): unknown {
  return value === undefined ? null : JSON.parse(JSON.stringify(value));
}

function* ledgerFaults(told: readonly Entry[], kept: readonly Entry[]): Generator<string> {
  const balanced = ACCOUNTS.reduce((sum, account) => sum + balance(kept, account), 0);
  if (balanced !== 0) yield `the ledger's debits and credits differ by ${balanced} centimes`;
  for (const [index, entry] of kept.entries()) {
    if (overdrawn(kept.slice(0, index), [entry])) yield `entry ${entry.id} takes what is not there`;
  }
  if (fingerprint(statement(told)) !== fingerprint(statement(kept)))
    yield 'the statement of account is not what its events tell';
}
