import { CloudFormationClient, paginateListStackResources } from '@aws-sdk/client-cloudformation';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { z } from 'zod';
import { type Store, storeOf } from '../functions/store/table.ts';
import { settingsOf } from '../infra/settings.ts';

/** A stage as it is deployed, found by what its stacks hold. */

interface Found {
  logicalId: string;
  physicalId: string;
  type: string;
}

const Answer = z.object({ batchItemFailures: z.array(z.unknown()) });

export class Deployed {
  readonly #stage: string;
  readonly region: string;
  readonly #lambda: LambdaClient;
  readonly #cloudFormation: CloudFormationClient;
  readonly #found = new Map<string, Promise<Found[]>>();

  constructor(stage: string) {
    this.#stage = stage;
    this.region = settingsOf(stage).region;
    this.#lambda = new LambdaClient({ region: this.region });
    this.#cloudFormation = new CloudFormationClient({ region: this.region });
  }

  #stack(name: string): Promise<Found[]> {
    const known = this.#found.get(name) ?? this.#list(`Sharaka-${this.#stage}-${name}`);
    this.#found.set(name, known);
    return known;
  }

  async #list(StackName: string): Promise<Found[]> {
    const all: Found[] = [];
    for await (const page of paginateListStackResources({ client: this.#cloudFormation }, { StackName })) {
      for (const each of page.StackResourceSummaries ?? [])
        all.push({
          logicalId: each.LogicalResourceId ?? '',
          physicalId: each.PhysicalResourceId ?? '',
          type: each.ResourceType ?? '',
        });
    }
    return all;
  }

  async table(): Promise<Store> {
    const found = (await this.#stack('Data')).find(({ type }) => type === 'AWS::DynamoDB::GlobalTable');
    if (!found) throw new Error(`Stage ${this.#stage} has no table`);
    return storeOf(new DynamoDBClient({ region: this.region }), found.physicalId);
  }

  async queues(): Promise<string[]> {
    const found = (await this.#stack('Service')).filter(({ type }) => type === 'AWS::SQS::Queue');
    return found.map(({ physicalId }) => physicalId);
  }

  /** The dead-letter queues, by the name of the function that could not take it. */
  async deadLetterQueues(): Promise<{ name: string; url: string }[]> {
    return (await this.#stack('Service')).flatMap(({ logicalId, physicalId, type }) => {
      const name = /^(?:Bus|Workflows)?(\w+)deadletterqueue[0-9A-F]{8}$/i.exec(logicalId)?.[1];
      return type === 'AWS::SQS::Queue' && name ? [{ name: name.toLowerCase(), url: physicalId }] : [];
    });
  }

  /** The function that a queue is named after. */
  async functionOf(name: string): Promise<string> {
    const pattern = new RegExp(`^${name}[0-9A-F]{8}$`, 'i');
    const found = (await this.#stack('Service')).find(
      ({ type, logicalId }) => type === 'AWS::Lambda::Function' && pattern.test(logicalId),
    );
    if (!found) throw new Error(`Stage ${this.#stage} has no function ${name}`);
    return found.physicalId;
  }

  /** Invokes and waits; a failure, of the whole or of a part, is an error. */
  async invoke(FunctionName: string, event: unknown): Promise<void> {
    const answer = await this.#lambda.send(
      new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }),
    );
    const text = answer.Payload?.transformToString() || 'null';
    if (answer.FunctionError) throw new Error(`${FunctionName} failed: ${text}`);
    const failures = Answer.safeParse(JSON.parse(text)).data?.batchItemFailures ?? [];
    if (failures.length > 0)
      throw new Error(`${FunctionName} could not take ${failures.length} of its records`);
  }
}
