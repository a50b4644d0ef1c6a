import { readdirSync, readFileSync } from 'node:fs';
import { StateMachine } from 'aws-local-stepfunctions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { substitute } from '../../local/definitions.ts';

/** The faults that only AWS notices, no interpreter: waits without end, and names that are too long. */

const State = z.object({
  Type: z.string(),
  Resource: z.optional(z.string()),
  TimeoutSeconds: z.optional(z.int()),
  TimeoutSecondsPath: z.optional(z.string()),
  Parameters: z.optional(z.looseObject({ 'Name.$': z.optional(z.string()) })),
  MaxConcurrency: z.optional(z.int()),
  Next: z.optional(z.string()),
  Retry: z.optional(z.array(z.looseObject({ ErrorEquals: z.array(z.string()) }))),
  Catch: z.optional(z.array(z.object({ ErrorEquals: z.array(z.string()), Next: z.string() }))),
  get ItemProcessor() {
    return z.optional(Definition);
  },
});
const Definition = z.object({ States: z.record(z.string(), State) });
type Definition = z.infer<typeof Definition>;

function statesOf(machine: string, { States }: Definition): (z.infer<typeof State> & { where: string })[] {
  return Object.entries(States).flatMap(([name, state]) => [
    { where: `${machine} ${name}`, ...state },
    ...(state.ItemProcessor ? statesOf(machine, state.ItemProcessor) : []),
  ]);
}

const folder = new URL('../../workflows/', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.asl.json'));
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const states = files.flatMap((file) =>
  statesOf(file.replace('.asl.json', ''), Definition.parse(JSON.parse(textOf(file)))),
);
const tasks = states.filter(({ Type }) => Type === 'Task');
const asking = tasks.filter(({ Resource }) => Resource?.includes(':states:startExecution'));
const calling = tasks.filter((task) => !asking.includes(task));

test.each(files)('%s is in the States Language', (file) => {
  const definition = substitute(textOf(file), (name) => name);
  expect(() => new StateMachine(definition, { validationOptions: { checkArn: false } })).not.toThrow();
});

test('there are two machines, whatever the kind of the procedure, and one of them asks by the other', () => {
  expect(files.sort()).toEqual(['human-task.asl.json', 'procedure.asl.json']);
  expect(asking.map(({ where }) => where)).toEqual(['procedure HumanTask']);
  expect(calling.map(({ where }) => where)).toEqual([
    'human-task OpenGroup',
    'human-task ApplyDeadlines',
    'procedure GetProgress',
    'procedure Report',
  ]);
});

describe('every call and every wait ends', () => {
  test('no state just waits, and groups are asked one after the other', () => {
    expect(states.filter(({ Type }) => Type === 'Wait')).toEqual([]);
    expect(states.filter(({ Type }) => Type === 'Map').map((map) => map.MaxConcurrency)).toEqual([1]);
    expect(calling.filter(({ Resource }) => Resource?.endsWith('.waitForTaskToken'))).toHaveLength(1);
  });

  test.each(calling)('$where gives up in time', ({ Resource, TimeoutSeconds, TimeoutSecondsPath, Catch }) => {
    if (!Resource?.endsWith('.waitForTaskToken')) {
      // A function has a timeout of its own; this is for an answer that is lost on its way.
      expect(TimeoutSeconds).toBeLessThanOrEqual(60);
      return;
    }
    expect(TimeoutSecondsPath).toBeDefined();
    expect(Catch).toEqual([{ ErrorEquals: ['States.Timeout'], Next: 'ApplyDeadlines' }]);
  });

  test('a wait that is over its time is waited again, once its deadlines are applied', () => {
    expect(states.find(({ where }) => where === 'human-task ApplyDeadlines')?.Next).toBe('OpenGroup');
  });

  test.each(asking)('$where waits for a child, which gives up by itself', ({ Resource }) => {
    expect(Resource).toBe('arn:aws:states:::states:startExecution.sync:2');
  });

  // A child ends with what it cannot mend, and its parent reports it.
  test.each(tasks.filter(({ where }) => where.startsWith('procedure') && !where.endsWith('Report')))(
    '$where reports what it cannot mend',
    ({ Catch }) => {
      expect(Catch?.at(-1)).toMatchObject({ ErrorEquals: ['States.ALL'], Next: 'Report' });
    },
  );
});

/** One list for every call, so that no step gives up sooner than another. */
const again = (...errors: string[]) => [
  { ErrorEquals: errors, IntervalSeconds: 2, MaxAttempts: 6, BackoffRate: 2, JitterStrategy: 'FULL' },
];

describe('what passes by itself is tried again', () => {
  test.each(calling)('$where: whatever Lambda fails at, a crash and its time included', ({ Retry }) => {
    expect(Retry).toEqual(
      again(
        'TryAgain',
        'Lambda.ServiceException',
        'Lambda.AWSLambdaException',
        'Lambda.SdkClientException',
        'Lambda.TooManyRequestsException',
        'Lambda.ClientExecutionTimeoutException',
        'Lambda.Unknown',
        'Sandbox.Timedout',
      ),
    );
  });

  // A child that failed has tried for itself: its parent ends, and a new run is started.
  test.each(asking)(
    '$where: a child that could not be started, under a new name',
    ({ Retry, Parameters }) => {
      expect(Retry).toEqual(
        again(
          'StepFunctions.ExecutionLimitExceeded',
          'StepFunctions.ExecutionLimitExceededException',
          'StepFunctions.AWSStepFunctionsException',
          'StepFunctions.SdkClientException',
        ),
      );
      expect(Parameters?.['Name.$']).toContain('States.UUID()');
    },
  );
});

test.each(asking)('$where names its child within eighty characters', ({ Parameters }) => {
  const id = 'c'.repeat(21);
  // More amendments, resumptions and restarts than a convention will see.
  const parent = `${id}-amendment-999-r99-999`;
  const child = String(Parameters?.['Name.$'])
    .replace(/^States\.Format\('(.*?)', \$\$\.Execution\.Name, States\.UUID\(\)\)$/, '$1')
    .replace('{}', parent)
    .replace('{}', '00000000-0000-4000-8000-000000000000');
  expect(child).toMatch(/^[\w-]{1,80}$/);
});
