import { fileURLToPath } from 'node:url';
import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { SharakaFunction } from './function.ts';
import { newLog } from './log.ts';
import type { Settings } from './settings.ts';

const definition = (name: string) =>
  DefinitionBody.fromFile(fileURLToPath(new URL(`../workflows/${name}.asl.json`, import.meta.url)));

/** The conductors: formation (amendments too), tranche and closure, and the human task they all ask with. */
export class Workflows extends Construct {
  readonly environment: Record<string, string>;
  /** Every machine: the conductors, and the human task. */
  readonly machines: StateMachine[];
  readonly #conductors: StateMachine[];

  constructor(
    scope: Construct,
    id: string,
    { settings, key, steps }: { settings: Settings; key: IKey; steps: SharakaFunction },
  ) {
    super(scope, id);
    const machine = (name: string, file: string, substitutions: Record<string, string>) => {
      const made = new StateMachine(this, name, {
        definitionBody: definition(file),
        definitionSubstitutions: substitutions,
        tracingEnabled: true,
        // Every step, and never its data: a task token is part of it.
        logs: {
          level: LogLevel.ALL,
          includeExecutionData: false,
          destination: newLog(this, `${name}Log`, {
            settings,
            key,
            name: `/aws/vendedlogs/states/${Stack.of(this).stackName}-${file}`,
          }),
        },
      });
      steps.grantInvoke(made);
      return made;
    };
    const called = { StepsFunctionArn: steps.functionArn };
    const humanTask = machine('HumanTask', 'human-task', called);
    const asking = { ...called, HumanTaskArn: humanTask.stateMachineArn };
    const formation = machine('Formation', 'formation', asking);
    const tranche = machine('Tranche', 'tranche', asking);
    const closure = machine('Closure', 'closure', asking);
    this.#conductors = [formation, tranche, closure];
    this.machines = [...this.#conductors, humanTask];
    for (const conductor of this.#conductors) mayRun(conductor, humanTask);
    this.environment = {
      FORMATION_ARN: formation.stateMachineArn,
      TRANCHE_ARN: tranche.stateMachineArn,
      CLOSURE_ARN: closure.stateMachineArn,
    };
  }

  mayBeStartedBy(...functions: SharakaFunction[]): void {
    const stack = Stack.of(this);
    const executions = stack.formatArn({ service: 'states', resource: 'execution:*' });
    for (const each of functions) {
      each.may(
        ['states:StartExecution'],
        this.#conductors.map((machine) => machine.stateMachineArn),
      );
      each.may(['states:DescribeExecution'], [executions]);
    }
  }

  /** A task token is not a resource of its own: whoever answers one needs the action on every machine. */
  mayBeResumedBy(...functions: SharakaFunction[]): void {
    const machines = Stack.of(this).formatArn({ service: 'states', resource: 'stateMachine:*' });
    for (const each of functions) each.may(['states:SendTaskSuccess'], [machines]);
  }
}

/** What `startExecution.sync:2` needs: to start, to watch through the rule Step Functions manages, to stop. */
function mayRun(conductor: StateMachine, child: StateMachine): void {
  const stack = Stack.of(conductor);
  child.grantStartExecution(conductor);
  child.grantExecution(conductor, 'states:DescribeExecution', 'states:StopExecution');
  conductor.addToRolePolicy(
    new PolicyStatement({
      actions: ['events:PutTargets', 'events:PutRule', 'events:DescribeRule'],
      resources: [
        stack.formatArn({
          service: 'events',
          resource: 'rule',
          resourceName: 'StepFunctionsGetEventsForStepFunctionsExecutionRule',
        }),
      ],
    }),
  );
}
