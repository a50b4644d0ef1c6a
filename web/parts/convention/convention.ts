import type { GetConventionsIdAnswer, GetConventionsIdLedgerAnswer } from '../../api/schema.d.ts';

/** The convention as the API gives it to the sections of the page. Amounts in centimes. */

export type Convention = GetConventionsIdAnswer;

export type Phase = Convention['phase'];

export type Pledge = Convention['pledges'][number];

export type Task = Convention['tasks'][number];

export type Tranche = Convention['tranches'][number];

export type Component = Convention['terms']['components'][number];

export type Line = GetConventionsIdLedgerAnswer['statement'][number];

export type Entry = GetConventionsIdLedgerAnswer['entries'][number];

/** The number by which people call an order or an entry, as its id says it: `o3` is 3, `e12-1` is 12-1. */
export function numberOf(id: string): string {
  return id.replace(/^\D+/, '');
}

export type Call = Convention['calls'][number];

export type Order = Convention['orders'][number];

export type ActName = Convention['possibleActs'][number];

export type WorksState = Convention['componentStatus'][string];
