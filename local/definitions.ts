import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StateMachine } from 'aws-local-stepfunctions';
import { type Assembly, text } from './template.ts';

/** Definitions of state machines, made such that the interpreter plays them as AWS does. */

export type Definition = ConstructorParameters<typeof StateMachine>[0];

/** A definition with the template's substitutions made. */
export function substitute(definition: string, values: (name: string) => string): Definition {
  return JSON.parse(definition.replace(/\$\{(\w+)\}/g, (_, name: string) => values(name)));
}

/** The template's state machines, by ARN. */
export function definitionsOf(assembly: Assembly): Map<string, Definition> {
  return new Map(
    assembly.ofType('AWS::StepFunctions::StateMachine').map((resource) => {
      const file = join(assembly.folder, `asset.${text(resource, 'DefinitionS3Location', 'Key')}`);
      const values = (name: string) => text(resource, 'DefinitionSubstitutions', name);
      return [resource.arn, substitute(readFileSync(file, 'utf8'), values)];
    }),
  );
}

type State = Definition['States'][string];

/** The states of a definition by name, those of the items of its Maps included. */
export function statesOf({ States }: Pick<Definition, 'States'>): [string, State][] {
  return Object.entries(States).flatMap(([name, state]) => {
    const items = state.Type === 'Map' ? (state.ItemProcessor ?? state.Iterator) : undefined;
    return [[name, state], ...(items ? statesOf(items) : [])];
  });
}

/** The longest timer there is, 24 days. A longer one would overflow, and go off at once. */
export const MAX_TIMER = 2 ** 31 - 1;
export const MAX_SECONDS = Math.floor(MAX_TIMER / 1000);

/** A nested execution is waited for as long as it runs: once more after each of the longest timers. */
const WAIT_ON = {
  ErrorEquals: ['States.Timeout'],
  IntervalSeconds: 1,
  MaxAttempts: 99_999_999,
  BackoffRate: 1,
};

/**
 * A definition whose Tasks wait as on AWS. The interpreter ends a Task without TimeoutSeconds after a minute; here it
 * gets the longest timer. Step Functions resolves TimeoutSecondsPath against a state's input, the interpreter
 * against what Parameters make of it: the value travels through Parameters, and the wait keeps its own time.
 */
export function withTimeouts(given: Definition): Definition {
  const definition = structuredClone(given);
  for (const [, state] of statesOf(definition)) {
    if (state.Type !== 'Task' || state.TimeoutSeconds !== undefined) continue;
    const { TimeoutSecondsPath: path } = state;
    if (path) Object.assign(state, { Parameters: { ...Object(state.Parameters), 'timeout.$': path } });
    delete state.TimeoutSecondsPath;
    state.TimeoutSeconds = MAX_SECONDS;
    if (state.Resource.endsWith(':states:startExecution.sync:2'))
      state.Retry = [WAIT_ON, ...(state.Retry ?? [])];
  }
  return definition;
}
