/** The puts of a transaction, each with the condition under which it is made. */

export interface Put {
  Put: {
    TableName: string;
    Item: Record<string, unknown>;
    ConditionExpression?: string;
    ExpressionAttributeNames?: Record<string, string>;
    ExpressionAttributeValues?: Record<string, unknown>;
    ReturnValuesOnConditionCheckFailure?: 'ALL_OLD';
  };
}

export const put = (TableName: string, Item: Record<string, unknown>): Put => ({ Put: { TableName, Item } });

/** An item that must not exist yet. */
export const fresh = (TableName: string, Item: Record<string, unknown>): Put => ({
  Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(PK)' },
});

/** An item in the place of the one with this version. */
export const next = (TableName: string, Item: Record<string, unknown>, version: number): Put => ({
  Put: {
    TableName,
    Item,
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': version },
  },
});
