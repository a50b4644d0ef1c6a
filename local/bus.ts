import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Queues } from './queues.ts';
import { ACCOUNT, type Assembly, REGION, text } from './template.ts';

/** The template's event bus: what is put on it goes to the queues of the rules that it matches. */

const PutEvents = z.object({
  Entries: z.array(
    z.object({
      EventBusName: z.string(),
      Source: z.string(),
      DetailType: z.string(),
      Detail: z.string(),
      Time: z.number().optional(),
    }),
  ),
});

/** What the template's rules look at. A rule that asks for more is an error: it must not be passed over. */
const Pattern = z.strictObject({
  source: z.array(z.string()).optional(),
  'detail-type': z.array(z.string()).optional(),
});

interface Rule {
  bus: string;
  pattern: z.infer<typeof Pattern>;
  targets: string[];
}

function rulesOf(assembly: Assembly): Rule[] {
  return assembly
    .ofType('AWS::Events::Rule')
    .filter((rule) => 'EventPattern' in rule.properties)
    .map((rule) => {
      const { EventPattern, Targets } = rule.properties;
      const targets = z.array(z.object({ Arn: z.string() })).parse(Targets);
      return {
        bus: text(rule, 'EventBusName'),
        pattern: Pattern.parse(EventPattern),
        targets: targets.map(({ Arn }) => Arn),
      };
    });
}

const has = (allowed: readonly string[] | undefined, value: string) => !allowed || allowed.includes(value);

/** Answers EventBridge's PutEvents: an event counts as taken once it is kept in every queue that it is for. */
export function openBus(assembly: Assembly, queues: Queues): (body: string) => string {
  const rules = rulesOf(assembly);
  const names = new Map(
    assembly.ofType('AWS::Events::EventBus').map((bus) => [text(bus, 'Name'), bus.logicalId]),
  );
  return (body) => {
    const { Entries } = PutEvents.parse(JSON.parse(body));
    const answers = Entries.map(({ EventBusName, Source, DetailType, Detail, Time }) => {
      const id = randomUUID();
      const bus = names.get(EventBusName) ?? EventBusName;
      const event = {
        version: '0',
        id,
        'detail-type': DetailType,
        source: Source,
        account: ACCOUNT,
        time: new Date(Time === undefined ? Date.now() : Time * 1000).toISOString(),
        region: REGION,
        resources: [],
        detail: JSON.parse(Detail),
      };
      for (const { pattern, targets, ...rule } of rules) {
        if (rule.bus !== bus || !has(pattern.source, Source) || !has(pattern['detail-type'], DetailType))
          continue;
        for (const target of targets) {
          if (!queues.send(target, JSON.stringify(event))) throw new Error(`No queue ${target}`);
        }
      }
      return { EventId: id };
    });
    return JSON.stringify({ FailedEntryCount: 0, Entries: answers });
  };
}
