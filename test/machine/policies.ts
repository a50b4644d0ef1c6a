import { z } from 'zod';
import type { Call } from '../../local/calls.ts';
import { type Assembly, text } from '../../local/template.ts';

/** The policies of a template, and the permissions that calls need: as much of IAM as this template uses. */

export interface Asked {
  action: string;
  /** The end of the resource's ARN; absent where any will do. */
  resource?: string;
  /** The partitions of the table that are touched. */
  keys: string[];
}

export interface Granted {
  actions: string[];
  resources: string[];
  keys?: string[] | undefined;
}

const list = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const Policy = z.object({
  Roles: z.array(z.string()),
  PolicyDocument: z.object({
    Statement: z.array(
      z.strictObject({
        Effect: z.literal('Allow'),
        Action: list,
        Resource: list,
        Condition: z
          .strictObject({ 'ForAllValues:StringLike': z.strictObject({ 'dynamodb:LeadingKeys': list }) })
          .optional(),
      }),
    ),
  }),
});

/** The grants of each function, by its logical id. A policy in a form that is not known here is an error. */
export function grantedTo(assembly: Assembly): Map<string, Granted[]> {
  const policies = assembly
    .ofType('AWS::IAM::ManagedPolicy')
    .map(({ properties }) => Policy.parse(properties));
  const functions = assembly
    .ofType('AWS::Lambda::Function')
    .filter(({ metadata }) => metadata['aws:asset:is-bundled']);
  return new Map(
    functions.map((each) => {
      const role = text(each, 'Role').split(':').at(-1) ?? '';
      const statements = policies
        .filter(({ Roles }) => Roles.includes(role))
        .flatMap(({ PolicyDocument }) => PolicyDocument.Statement)
        .map(({ Action, Resource, Condition }) => ({
          actions: Action,
          resources: Resource,
          keys: Condition?.['ForAllValues:StringLike']['dynamodb:LeadingKeys'],
        }));
      return [each.logicalId, statements];
    }),
  );
}

const like = (pattern: string) =>
  new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`);

export function isGranted({ actions, resources, keys }: Granted, asked: Asked): boolean {
  const { resource } = asked;
  return (
    actions.includes(asked.action) &&
    (resource === undefined || resources.some((each) => each.endsWith(resource))) &&
    (!keys || asked.keys.every((key) => keys.some((pattern) => like(pattern).test(key))))
  );
}

const Value = z.object({ S: z.string() }).transform(({ S }) => S);
const Keyed = z.object({ PK: Value }).transform(({ PK }) => PK);
const Written = z.object({ TableName: z.string(), Item: Keyed });

/** Each operation on the table, as the permissions it needs. */
const OPERATIONS: Record<string, (body: unknown) => Asked[]> = {
  GetItem: (body) => {
    const { TableName, Key } = z.object({ TableName: z.string(), Key: Keyed }).parse(body);
    return [on('GetItem', TableName, [Key])];
  },
  UpdateItem: (body) => {
    const { TableName, Key } = z.object({ TableName: z.string(), Key: Keyed }).parse(body);
    return [on('UpdateItem', TableName, [Key])];
  },
  PutItem: (body) => {
    const { TableName, Item } = Written.parse(body);
    return [on('PutItem', TableName, [Item])];
  },
  BatchGetItem: (body) => {
    const Tables = z.record(z.string(), z.object({ Keys: z.array(Keyed) }));
    const { RequestItems } = z.object({ RequestItems: Tables }).parse(body);
    return Object.entries(RequestItems).map(([table, { Keys }]) => on('BatchGetItem', table, Keys));
  },
  Query: (body) => {
    const Values = z.record(z.string(), z.record(z.string(), z.unknown()));
    const { TableName, IndexName, KeyConditionExpression, ExpressionAttributeValues } = z
      .object({
        TableName: z.string(),
        IndexName: z.string().optional(),
        KeyConditionExpression: z.string(),
        ExpressionAttributeValues: Values,
      })
      .parse(body);
    const [, name = ''] = /\b[ALD]?PK = (:\w+)/.exec(KeyConditionExpression) ?? [];
    const key = Value.parse(ExpressionAttributeValues[name]);
    return [on('Query', IndexName ? `${TableName}/index/${IndexName}` : TableName, [key])];
  },
  // Strict: another kind of write than a put would need another permission.
  TransactWriteItems: (body) => {
    const Items = z.array(z.strictObject({ Put: Written }));
    const { TransactItems } = z.object({ TransactItems: Items }).parse(body);
    return TransactItems.map(({ Put }) => on('PutItem', Put.TableName, [Put.Item]));
  },
};

const on = (action: string, resource: string, keys: string[]): Asked => ({
  action: `dynamodb:${action}`,
  resource: `:table/${resource}`,
  keys,
});

/** The permissions that a call needs. */
export function askedFor({ service, operation, body }: Omit<Call, 'by'>): Asked[] {
  if (service !== 'dynamodb') return [{ action: `${service}:${operation}`, keys: [] }];
  const needs = OPERATIONS[operation];
  if (!needs) throw new Error(`${operation} is not known here`);
  return needs(body);
}
