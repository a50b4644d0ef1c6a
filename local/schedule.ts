import type { Functions } from './functions.ts';
import { type Assembly, text } from './template.ts';

/** The template's schedules. On one machine they also run at the start: what was missed meanwhile is due. */
export interface Schedules {
  runNow: () => Promise<unknown[]>;
  stop: () => void;
}

const UNITS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

function intervalOf(expression: string): number {
  const [, count = '1', unit = 'day'] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  return Number(count) * (UNITS[unit] ?? 86_400_000);
}

export function followSchedules(assembly: Assembly, functions: Functions): Schedules {
  const scheduled = assembly.ofType('AWS::Events::Rule').filter((rule) => text(rule, 'ScheduleExpression'));
  const rules = scheduled.map((rule) => {
    const { Targets } = rule.properties;
    const targets = Array.isArray(Targets) ? Targets.map(({ Arn }) => String(Arn)) : [];
    const run = () => Promise.all(targets.map((arn) => functions.invoke(arn, { source: 'aws.events' })));
    const timer = setInterval(
      () => void run().catch(console.error),
      intervalOf(text(rule, 'ScheduleExpression')),
    );
    return { run, timer };
  });
  return {
    runNow: async () => (await Promise.all(rules.map(({ run }) => run()))).flat(),
    stop: () => {
      for (const { timer } of rules) clearInterval(timer);
    },
  };
}
