import { fileURLToPath } from 'node:url';
import { Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/aws-events';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { DefinitionBody, LogLevel, StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { DedicatedRole } from '../constructs/dedicated-role.ts';
import type { SharakaFunction } from '../constructs/function.ts';
import { newLog } from '../constructs/log.ts';
import type { Settings } from '../settings/stage.ts';
import { consumeBus } from './consumers.ts';

type MachineName = 'procedure' | 'human-task';

const definition = (name: MachineName) =>
  DefinitionBody.fromFile(fileURLToPath(new URL(`../../workflows/${name}.asl.json`, import.meta.url)));

interface WorkflowsProps {
  settings: Settings;
  key: IKey;
  steps: SharakaFunction;
}

/** The machine that runs every kind of procedure, and the one that waits for the people of a group. */
export class Workflows extends Construct {
  readonly environment: Record<string, string>;
  readonly #procedure: StateMachine;
  readonly machines: StateMachine[];
  readonly #props: WorkflowsProps;

  constructor(scope: Construct, id: string, props: WorkflowsProps) {
    super(scope, id);
    this.#props = props;
    const called = { StepsFunctionArn: props.steps.functionArn };
    const humanTask = this.#machine('HumanTask', 'human-task', called);
    const asking = { ...called, HumanTaskArn: humanTask.stateMachineArn };
    this.#procedure = this.#machine('Procedure', 'procedure', asking);
    this.#allowAsking();
    this.machines = [this.#procedure, humanTask];
    this.environment = { PROCEDURE_ARN: this.#procedure.stateMachineArn };
  }

  #machine(id: string, name: MachineName, definitionSubstitutions: Record<string, string>): StateMachine {
    const { settings, key, steps } = this.#props;
    const machine = new StateMachine(this, id, {
      stateMachineName: this.#nameOf(name),
      definitionBody: definition(name),
      definitionSubstitutions,
      role: new DedicatedRole(this, `${id}Role`, 'states.amazonaws.com'),
      tracingEnabled: true,
      // Every step, and never its data: a task token is part of it.
      logs: {
        level: LogLevel.ALL,
        includeExecutionData: false,
        destination: newLog(this, `${id}Log`, {
          settings,
          key,
          name: `/aws/vendedlogs/states/${this.#nameOf(name)}`,
        }),
      },
    });
    // Not `grantInvoke`, which allows every version too.
    allow(machine, ['lambda:InvokeFunction'], [steps.functionArn]);
    return machine;
  }

  /** Named, so that policies allow these machines and no others, also before there are any. */
  #nameOf(name: MachineName): string {
    return `${Stack.of(this).stackName}-${name}`;
  }

  #machineArn(name: MachineName): string {
    return Stack.of(this).formatArn({ service: 'states', resource: `stateMachine:${this.#nameOf(name)}` });
  }

  /** Every run of a machine: their names are made as they start. */
  #runsOf(name: MachineName): string {
    return Stack.of(this).formatArn({ service: 'states', resource: `execution:${this.#nameOf(name)}:*` });
  }

  /**
   * The permissions of `startExecution.sync:2`: to start, to watch through the rule Step Functions manages, to stop.
   */
  #allowAsking(): void {
    const rule = 'StepFunctionsGetEventsForStepFunctionsExecutionRule';
    allow(this.#procedure, ['states:StartExecution'], [this.#machineArn('human-task')]);
    allow(
      this.#procedure,
      ['states:DescribeExecution', 'states:StopExecution'],
      [this.#runsOf('human-task')],
    );
    allow(
      this.#procedure,
      ['events:PutTargets', 'events:PutRule', 'events:DescribeRule'],
      [Stack.of(this).formatArn({ service: 'events', resource: 'rule', resourceName: rule })],
    );
  }

  allowStarting(...functions: SharakaFunction[]): void {
    for (const each of functions) each.allow(['states:StartExecution'], [this.#machineArn('procedure')]);
  }

  /**
   * Tells a function of the runs that failed. Not of those that were stopped: that is done on purpose, by name, and
   * the sweep starts what is still needed.
   */
  failuresGoTo(restart: SharakaFunction): void {
    consumeBus(this, 'restart', restart, {
      eventPattern: {
        source: Match.exactString('aws.states'),
        detailType: Match.exactString('Step Functions Execution Status Change'),
        detail: {
          status: ['FAILED', 'TIMED_OUT'],
          stateMachineArn: [this.#procedure.stateMachineArn],
        },
      },
    });
  }

  allowLooking(each: SharakaFunction): void {
    each.allow(['states:DescribeExecution'], [this.#runsOf('procedure')]);
  }

  allowResuming(...functions: SharakaFunction[]): void {
    for (const each of functions) each.allow(['states:SendTaskSuccess'], [this.#machineArn('human-task')]);
  }
}

function allow(machine: StateMachine, actions: string[], resources: string[]): void {
  machine.addToRolePolicy(new PolicyStatement({ actions, resources }));
}
