import { unmarshall } from '@aws-sdk/util-dynamodb';
import { z } from 'zod';
import type { Call } from '../../local/calls.ts';
import type { Invocation } from '../../local/functions.ts';
import { itemSize } from './units.ts';

/** The usage of AWS by a simulated convention, in the units that AWS bills. */

const Item = z.record(z.string(), z.any());
const Puts = z.object({ TransactItems: z.array(z.object({ Put: z.object({ Item }) })) });
const Put = z.object({ Item });
const Entries = z.object({ Entries: z.array(z.unknown()) });

const KILOBYTE = 1024;

/** An item as it was before it was written out for the wire, where bytes are base64. */
function plainOf(item: z.infer<typeof Item>): Record<string, unknown> {
  const attributes = Object.entries(item).map(([name, value]) => [
    name,
    value.B === undefined ? value : { B: Buffer.from(value.B, 'base64') },
  ]);
  return unmarshall(Object.fromEntries(attributes));
}

/** Write units of an item: one for each kilobyte, as much again for an index that copies it whole. */
function unitsOf(item: z.infer<typeof Item>, each: 1 | 2): number {
  const plain = plainOf(item);
  const units = Math.ceil(itemSize(plain) / KILOBYTE);
  // An index row that moves is deleted in one place and written in another.
  const copies = 'LPK' in plain ? 2 * units : 'DPK' in plain ? 2 : 0;
  return each * units + copies;
}

export class Usage {
  writeUnits = 0;
  /** Read units of what follows from acts, and of what people look at. */
  readUnits = { following: 0, looking: 0 };
  busEvents = 0;
  mails = 0;
  transitions = 0;
  /** Of every item that was written last under its key. */
  readonly #sizes = new Map<string, number>();
  readonly #functions = new Map<string, number[]>();

  record({ by, service, operation, body, answered }: Call): void {
    if (service === 'events') this.busEvents += Entries.parse(body).Entries.length;
    if (service === 'ses') this.mails += 1;
    if (service !== 'dynamodb') return;
    if (operation === 'TransactWriteItems') {
      for (const { Put } of Puts.parse(body).TransactItems) this.#written(Put.Item, 2);
    } else if (operation === 'PutItem') this.#written(Put.parse(body).Item, 1);
    else if (operation === 'UpdateItem') this.writeUnits += 1;
    // Strongly consistent, four kilobytes a unit; an answer on the wire is somewhat longer than what was read.
    else
      this.readUnits[/^Read[0-9A-F]{8}$/.test(by) ? 'looking' : 'following'] += Math.ceil(
        answered / (4 * KILOBYTE),
      );
  }

  #written(item: z.infer<typeof Item>, each: 1 | 2): void {
    this.writeUnits += unitsOf(item, each);
    const plain = plainOf(item);
    this.#sizes.set(`${plain.PK} ${plain.SK}`, itemSize(plain));
  }

  invoked({ function: name, milliseconds }: Invocation): void {
    const known = this.#functions.get(name) ?? [];
    known.push(milliseconds);
    this.#functions.set(name, known);
  }

  /**
   * How often functions ran, and for how long together, by the beginning of their logical ids. Each run counts with
   * its function's median: this machine has other things to do at times, and the cloud has not.
   */
  of(...names: string[]): { count: number; milliseconds: number } {
    const all = { count: 0, milliseconds: 0 };
    for (const [id, times] of this.#functions) {
      if (!names.some((name) => new RegExp(`^${name}[0-9A-F]{8}$`).test(id))) continue;
      const median = times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
      all.count += times.length;
      all.milliseconds += times.length * median;
    }
    return all;
  }

  get storedBytes(): number {
    return [...this.#sizes.values()].reduce((sum, size) => sum + size, 0);
  }
}
