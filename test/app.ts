import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { z } from 'zod';

/** A CDK app with the flags of cdk.json; it bundles nothing, because its templates are only read. */
export function newApp(): App {
  const { context } = z
    .object({ context: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(new URL('../cdk.json', import.meta.url), 'utf8')));
  return new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });
}

/** One of the app's stacks, by its name. */
export function stackOf(app: App, name: string): Stack {
  const found = app.node.findChild(name);
  if (!Stack.isStack(found)) throw new Error(`${name} is not a stack`);
  return found;
}
