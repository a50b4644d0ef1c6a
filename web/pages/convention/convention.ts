import type { GetConventionsIdAnswer, GetConventionsIdLedgerAnswer } from '../../api/schema.d.ts';

/** What the sections of the page are about, as the API gives it. Amounts in centimes. */

export type Convention = GetConventionsIdAnswer;
export type Phase = Convention['phase'];
export type Pledge = Convention['pledges'][number];
export type Task = Convention['tasks'][number];
export type Tranche = Convention['tranches'][number];
export type Component = Convention['terms']['components'][number];
export type Line = GetConventionsIdLedgerAnswer['statement'][number];
export type Entry = GetConventionsIdLedgerAnswer['entries'][number];

/** The number by which people call an order or an entry, as its id says it: `o3` is 3. */
export function numberOf(id: string): string {
  return id.replace(/\D/g, '');
}

/** The sum of amounts. */
export function sum(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  return total;
}

/** Things under what they have in common, in the order in which each group is met first. One pass. */
export function grouped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
