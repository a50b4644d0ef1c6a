import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Queues } from './queues.ts';
import { ACCOUNT, type Assembly, REGION, text } from './template.ts';

/** The template's event bus, and the account's own: an event goes to the queues of the rules that it matches. */

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

/** Lists of the values that fields may have. A rule that asks for more is an error: it must not be passed over. */
interface Pattern {
  [field: string]: string[] | Pattern;
}
const Pattern: z.ZodType<Pattern> = z.record(
  z.string(),
  z.union([z.array(z.string()), z.lazy(() => Pattern)]),
);

interface Rule {
  /** Of a bus of the template its logical id; none for the account's own. */
  bus: string;
  pattern: Pattern;
  targets: string[];
}

/** An event before the bus has given it its id and place. */
export interface NewEvent {
  source: string;
  'detail-type': string;
  time: Date;
  detail: unknown;
}

export interface EventBuses {
  /** Answers EventBridge's PutEvents: an event counts as taken once it is kept in every queue that it is for. */
  putEvents: (body: string) => string;
  /** Puts what a service of AWS tells on the account's own bus. */
  tell: (event: NewEvent) => void;
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

function matches(pattern: Pattern, event: unknown): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    const value: unknown = Object(event)[field];
    return Array.isArray(wanted) ? wanted.includes(String(value)) : matches(wanted, value);
  });
}

export function openBuses(assembly: Assembly, queues: Queues): EventBuses {
  const rules = rulesOf(assembly);
  const names = new Map(
    assembly.ofType('AWS::Events::EventBus').map((bus) => [text(bus, 'Name'), bus.logicalId]),
  );
  const put = (bus: string, given: NewEvent): string => {
    const id = randomUUID();
    const time = given.time.toISOString();
    const event = { version: '0', id, account: ACCOUNT, region: REGION, resources: [], ...given, time };
    for (const { targets } of rules.filter((rule) => rule.bus === bus && matches(rule.pattern, event))) {
      for (const target of targets) {
        if (!queues.send(target, JSON.stringify(event))) throw new Error(`No queue ${target}`);
      }
    }
    return id;
  };
  const putEvents = (body: string) => {
    const Entries = PutEvents.parse(JSON.parse(body)).Entries.map(
      ({ EventBusName, Source: source, DetailType, Detail, Time }) => {
        const time = new Date(Time === undefined ? Date.now() : Time * 1000);
        const event = { source, 'detail-type': DetailType, time, detail: JSON.parse(Detail) };
        return { EventId: put(names.get(EventBusName) ?? EventBusName, event) };
      },
    );
    return JSON.stringify({ FailedEntryCount: 0, Entries });
  };
  return { putEvents, tell: (event) => void put('', event) };
}
