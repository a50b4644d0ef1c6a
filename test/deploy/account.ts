import { CloudFormationClient, ListStacksCommand } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { ListExecutionsCommand, ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { ListQueuesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DeleteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { type Emulator, REGION } from './emulator.ts';

/** The content of the emulated account. */

const clientOf = ({ endpoint }: Emulator) => ({
  endpoint,
  region: REGION,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

/** The status of every execution of every state machine. */
export async function executions(emulator: Emulator): Promise<string[]> {
  const sfn = new SFNClient(clientOf(emulator));
  const { stateMachines = [] } = await sfn.send(new ListStateMachinesCommand({}));
  const all: string[] = [];
  for (const { stateMachineArn } of stateMachines) {
    const { executions: some = [] } = await sfn.send(
      new ListExecutionsCommand({ stateMachineArn, maxResults: 1000 }),
    );
    all.push(...some.map(({ status }) => status ?? ''));
  }
  return all;
}

/** The names of the stacks that are there. */
export async function stacks(emulator: Emulator): Promise<string[]> {
  const cloudFormation = new CloudFormationClient(clientOf(emulator));
  const { StackSummaries = [] } = await cloudFormation.send(new ListStacksCommand({}));
  return StackSummaries.filter(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE').map(
    ({ StackName }) => StackName ?? '',
  );
}

/** The names of the files in a bucket. */
export async function files(emulator: Emulator, Bucket: string): Promise<string[]> {
  const s3 = new S3Client({ ...clientOf(emulator), forcePathStyle: true });
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  return Contents.map(({ Key }) => Key ?? '');
}

const Sent = z.object({ messages: z.record(z.string(), z.array(z.unknown())) });

/** The mails that the deployed notify has handed to the mail service. */
export async function mails({ endpoint }: Emulator): Promise<unknown[]> {
  const answer = await fetch(`${endpoint}/_ministack/ses/messages`);
  return Object.values(Sent.parse(await answer.json()).messages).flat();
}

/** As an operator does it once: the mail service takes nothing from a sender that it does not know. */
export async function allowSender(emulator: Emulator, address: string): Promise<void> {
  await new SESv2Client(clientOf(emulator)).send(new CreateEmailIdentityCommand({ EmailIdentity: address }));
}

/** Puts a message into a function's dead-letter queue, as AWS would. */
export async function deadLetter(emulator: Emulator, name: string, body: unknown): Promise<void> {
  const sqs = new SQSClient(clientOf(emulator));
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  const QueueUrl = QueueUrls.find((url) => url.toLowerCase().includes(`${name}deadletterqueue`));
  if (!QueueUrl) throw new Error(`${name} has no dead-letter queue`);
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(body) }));
}

/**
 * Forgets that a convention's first notice of a task was sent; returns the number of its event. Of duties people are
 * told only while these stand.
 */
export async function forgetNotice(emulator: Emulator, TableName: string, id: string): Promise<number> {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(emulator)));
  const { Items = [] } = await client.send(
    new ScanCommand({
      TableName,
      FilterExpression: 'PK = :mail',
      ExpressionAttributeValues: { ':mail': `MAIL#${id}` },
    }),
  );
  const first = Items.find(({ SK }) => /#t\d+$/.test(String(SK)));
  if (!first) throw new Error('No notice was noted');
  await client.send(new DeleteCommand({ TableName, Key: { PK: first.PK, SK: first.SK } }));
  return Number(String(first.SK).split('#')[0]);
}
