import { activityState } from '../../../aggregates/organisation/activities/activity.ts';
import {
  type ActivityRow,
  activitiesList,
  ActivityRow as Row,
  rowsOfGroup,
} from '../../../aggregates/organisation/activities/rows.ts';
import type { Service } from '../../../aggregates/shared/services.ts';
import { type Condition, listPage } from '../../../store/lists.ts';
import type { Store } from '../../../store/table.ts';

/** Who does what, where: pages of activities. */

/** `current` ones go on, confirmed in time or not; `stale` ones go on, and nobody has confirmed so in time. */
export const STATES = ['current', 'stale', 'ended', 'all'] as const;

export interface Wanted {
  region?: string | undefined;
  province?: string | undefined;
  group?: string | undefined;
  service?: Service | undefined;
  state: (typeof STATES)[number];
  /** The day (in Morocco) on which it is asked. */
  today: string;
}

interface PageOf {
  limit: number;
  cursor?: string | undefined;
}

const CONDITIONS: Record<Wanted['state'], (today: string) => Condition[]> = {
  all: () => [],
  current: (today) => [{ field: 'last', op: 'from', value: today }],
  ended: (today) => [{ field: 'last', op: 'before', value: today }],
  stale: (today) => [
    { field: 'last', op: 'from', value: today },
    { field: 'confirmBy', op: 'before', value: today },
  ],
};

/** A page of activities, by the people they are for and by service; eventually consistent. */
export async function activities(
  store: Store,
  { region, province, group, service, state, today, ...page }: Wanted & PageOf,
) {
  const conditions: Condition[] = [
    ...CONDITIONS[state](today),
    ...(service ? [{ field: 'service', op: 'is', value: service } as const] : []),
  ];
  const { items, cursor } = await listPage(
    store,
    { prefix: rowsOfGroup(group), summary: Row },
    { ...page, list: activitiesList(province ?? region), conditions },
  );
  return { items: items.map((row) => shown(row, today)), ...(cursor !== undefined && { cursor }) };
}

const shown = ({ last: _last, ...row }: ActivityRow, today: string) => ({
  ...row,
  state: activityState(row, today),
});
export type ShownActivity = ReturnType<typeof shown>;

/** How many rows a table has at most, and how many of them are read at once. */
const MAX_TABLE = 5_000;
const AT_ONCE = 500;

/** All activities as far as one table goes; a cursor says where the next begins. */
export async function everyActivity(store: Store, wanted: Wanted & { cursor?: string | undefined }) {
  const rows: ShownActivity[] = [];
  let { cursor } = wanted;
  do {
    const limit = Math.min(AT_ONCE, MAX_TABLE - rows.length);
    const page = await activities(store, { ...wanted, limit, cursor });
    rows.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined && rows.length < MAX_TABLE);
  return { rows, cursor };
}
