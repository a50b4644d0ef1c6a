/** The answer of a function to a batch from a queue or a stream: the items that failed, to be delivered again. */
export interface BatchAnswer {
  batchItemFailures: { itemIdentifier: string }[];
}
