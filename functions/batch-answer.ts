/** What a function answers to a batch from a queue or a stream: what it could not take, to be delivered again. */
export interface BatchAnswer {
  batchItemFailures: { itemIdentifier: string }[];
}
