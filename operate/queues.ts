import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

/** The messages in the queues of a stage. */

export interface Message {
  body: string;
  receipt: string;
}

export class Queues {
  readonly #sqs: SQSClient;

  constructor(region: string) {
    this.#sqs = new SQSClient({ region, useQueueUrlAsEndpoint: false });
  }

  async #about(QueueUrl: string): Promise<{ arn: string; endsIn: string }> {
    const { Attributes: of = {} } = await this.#sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl,
        AttributeNames: ['QueueArn', 'RedrivePolicy'],
      }),
    );
    return {
      arn: of.QueueArn ?? '',
      endsIn: String(JSON.parse(of.RedrivePolicy ?? '{}').deadLetterTargetArn),
    };
  }

  /** The one of some queues whose messages end in this one. */
  async fedBy(url: string, queues: readonly string[]): Promise<string | undefined> {
    const { arn } = await this.#about(url);
    for (const queue of queues) if ((await this.#about(queue)).endsIn === arn) return queue;
    return undefined;
  }

  /** Gives every message back to a queue; one that is given twice, because this was killed, is no harm. */
  async moveBack(url: string, to: string): Promise<number> {
    let moved = 0;
    for await (const message of this.messages(url)) {
      await this.#sqs.send(new SendMessageCommand({ QueueUrl: to, MessageBody: message.body }));
      await this.forget(url, message);
      moved += 1;
    }
    return moved;
  }

  /** Each message once; one that is not forgotten shows again after five minutes. */
  async *messages(QueueUrl: string): AsyncGenerator<Message> {
    for (;;) {
      const { Messages = [] } = await this.#sqs.send(
        // Without waiting only some of a queue's servers are asked, and a queue that is not empty may answer nothing.
        new ReceiveMessageCommand({
          QueueUrl,
          MaxNumberOfMessages: 10,
          VisibilityTimeout: 300,
          WaitTimeSeconds: 5,
        }),
      );
      if (Messages.length === 0) return;
      for (const { Body = '', ReceiptHandle = '' } of Messages) yield { body: Body, receipt: ReceiptHandle };
    }
  }

  async forget(QueueUrl: string, { receipt }: Message): Promise<void> {
    await this.#sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: receipt }));
  }
}
