import { GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { CalendarChange, type Changed, NO_DAYS, StageCalendar } from '../kernel/stage-calendar.ts';
import { CALENDAR_KEY, calendarChangeKey } from './keys.ts';
import { StoreRefusal } from './refusals.ts';
import type { Store } from './table.ts';
import { transientCause } from './transient-errors.ts';

/** The calendar of the stage: one item as it stands, and one for each of its changes. */

const Item = z.object(StageCalendar.shape);

export async function loadCalendar({ client, table }: Store): Promise<StageCalendar> {
  const { Item: item } = await client.send(
    new GetCommand({ TableName: table, Key: CALENDAR_KEY, ConsistentRead: true }),
  );
  return item ? Item.parse(item) : NO_DAYS;
}

/** How often a change is decided anew on what somebody else has made of the calendar meanwhile. */
const MAX_ATTEMPTS = 5;

/** Decides a change and writes it, the calendar and the change together, or nothing. */
export async function changeCalendar(
  store: Store,
  decide: (calendar: StageCalendar) => Changed,
): Promise<StageCalendar> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const before = await loadCalendar(store);
    const { calendar, change } = decide(before);
    if (!change || (await written(store, before, calendar, change))) return calendar;
  }
  throw new StoreRefusal('tooBusy');
}

async function written(
  { client, table: TableName }: Store,
  before: StageCalendar,
  after: StageCalendar,
  change: CalendarChange,
): Promise<boolean> {
  const current = { TableName, Item: { ...CALENDAR_KEY, ...after } };
  const isUnchanged =
    before.version === 0
      ? { ConditionExpression: 'attribute_not_exists(PK)' }
      : {
          ConditionExpression: 'version = :version',
          ExpressionAttributeValues: { ':version': before.version },
        };
  const kept = {
    TableName,
    Item: { ...calendarChangeKey(change.seq), ...change },
    ConditionExpression: 'attribute_not_exists(PK)',
  };
  try {
    await client.send(
      new TransactWriteCommand({ TransactItems: [{ Put: { ...current, ...isUnchanged } }, { Put: kept }] }),
    );
    return true;
  } catch (error) {
    const isConflict = error instanceof Error && error.name === 'TransactionCanceledException';
    if (isConflict || transientCause(error)) return false;
    throw error;
  }
}

/** The changes, the latest first, at most a hundred. */
export async function changesOf({ client, table }: Store): Promise<CalendarChange[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'PK = :calendar AND SK < :stage',
      ExpressionAttributeValues: { ':calendar': CALENDAR_KEY.PK, ':stage': CALENDAR_KEY.SK },
      ScanIndexForward: false,
      Limit: 100,
    }),
  );
  return Items.map(({ PK: _partition, SK: _sort, ...change }) => CalendarChange.parse(change));
}
