import { GetCommand, QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { ConventionLine } from '../aggregates/shared/convention-line.ts';
import { type Extent, putIfNewer } from './lists.ts';
import type { Store } from './table.ts';

/**
 * The conventions of action plans, as rows kept by the stream: one partition for each plan with a row for each of its
 * conventions, so that a plan of sixty lines is one short query; and for each convention the plans that have it, so that
 * an event of a convention reaches their rows. Nothing is deleted: what left a plan is marked.
 */

const linesKey = (plan: string) => `PLANLINES#${plan}`;
const plansKey = (convention: string) => `PLANSOF#${convention}`;
/** Which conventions of a plan have rows: sorted behind all of them. */
const ENTERED = 'entered';

const Entered = z.object({ conventions: z.array(z.string()) });
const LineRow = z.object({ line: ConventionLine });
const PlanRow = z.object({ SK: z.string(), isLine: z.boolean() });

/** The lines of a plan, eventually consistent, by the ids of their conventions; those that have left it too. */
export async function linesOf(store: Store, plan: string): Promise<Map<string, ConventionLine>> {
  const rows = await everyRow(store, linesKey(plan), 'c');
  return new Map(
    rows.map((row) => {
      const { line } = LineRow.parse(row);
      return [line.convention, line] as const;
    }),
  );
}

/** The plans that have a convention, in force or in a revision that is open, by their ids; eventually consistent. */
export async function plansOf(store: Store, convention: string): Promise<string[]> {
  const rows = await everyRow(store, plansKey(convention), 'p');
  return rows.flatMap((row) => {
    const { SK: plan, isLine } = PlanRow.parse(row);
    return isLine ? [plan] : [];
  });
}

/** Keeps a convention's row in each plan that has it. */
export async function projectConvention(
  store: Store,
  line: ConventionLine,
  { anew = false }: Extent = {},
): Promise<void> {
  for (const plan of await plansOf(store, line.convention)) await putLine(store, plan, line, anew);
}

const putLine = (store: Store, plan: string, line: ConventionLine, anew: boolean) =>
  putIfNewer(store, { PK: linesKey(plan), SK: line.convention, version: line.version, line }, anew);

interface Plan {
  id: string;
  version: number;
  conventions: readonly string[];
}

/**
 * Keeps which conventions a plan has. A convention is told first that it is in the plan and read afterwards, so that an
 * event of it in between is missed by neither.
 */
export async function projectPlan(
  store: Store,
  { id, version, conventions }: Plan,
  lineOf: (convention: string) => Promise<ConventionLine | undefined>,
  { anew = false }: Extent = {},
): Promise<void> {
  const before = await enteredIn(store, id);
  const added = conventions.filter((each) => anew || !before.includes(each));
  const left = before.filter((each) => !conventions.includes(each));
  if (added.length + left.length === 0) return;
  const mark = (convention: string, isLine: boolean) =>
    putIfNewer(store, { PK: plansKey(convention), SK: id, version, isLine }, anew);
  for (const convention of left) await mark(convention, false);
  for (const convention of added) {
    await mark(convention, true);
    const line = await lineOf(convention);
    if (line) await putLine(store, id, line, anew);
  }
  await putIfNewer(store, { PK: linesKey(id), SK: ENTERED, version, conventions }, anew);
}

async function enteredIn(store: Store, plan: string): Promise<string[]> {
  const { Item } = await store.client.send(
    new GetCommand({
      TableName: store.table,
      Key: { PK: linesKey(plan), SK: ENTERED },
      ConsistentRead: true,
    }),
  );
  return Item ? Entered.parse(Item).conventions : [];
}

/** The rows of a partition whose sort keys begin with the letter of a kind. */
async function everyRow(store: Store, key: string, letter: string): Promise<Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const answer: QueryCommandOutput = await store.client.send(
      new QueryCommand({
        TableName: store.table,
        KeyConditionExpression: 'PK = :key AND begins_with(SK, :letter)',
        ExpressionAttributeValues: { ':key': key, ':letter': letter },
        ...(after && { ExclusiveStartKey: after }),
      }),
    );
    rows.push(...(answer.Items ?? []));
    after = answer.LastEvaluatedKey;
  } while (after);
  return rows;
}
