import type { ActionPlan } from '../../../../functions/aggregates/action-plan/action-plan.ts';
import { PROCESS } from '../../../../functions/aggregates/action-plan/adoption/workflow.ts';
import type { Command } from '../../../../functions/aggregates/action-plan/commands.ts';
import type { Event } from '../../../../functions/aggregates/action-plan/events.ts';
import { ACTION_PLAN } from '../../../../functions/aggregates/action-plan/index.ts';
import type { Actor } from '../../../../functions/kernel/principal.ts';
import { person } from '../../../../scenarios/cases.ts';
import { WORKFLOW } from '../../../support/life.ts';
import { PLAN_ID } from '../../../support/plan-player.ts';
import {
  DELIBERATION,
  LINE,
  officers,
  PLAN_BESIDE,
  PROPOSAL,
  TARGET,
} from '../../../support/plan-setting.ts';

/** What comes of a command that has beside its plan only what it asks for. */
export function decided(command: Command, given: Parameters<typeof ACTION_PLAN.decide>[1]) {
  const { others = [] } = ACTION_PLAN.needs(command, given.now, given.id);
  const asked = new Set([...others, ...ACTION_PLAN.needsBy(command, given)].map(({ id }) => id));
  const read = new Map([...(given.beside.others ?? [])].filter(([id]) => asked.has(id)));
  return ACTION_PLAN.decide(command, { ...given, beside: { ...given.beside, others: read } });
}

/** A plan as people play it; an act that is refused throws its code. */
export class Play {
  state: ActionPlan | undefined;
  readonly events: Event[] = [];
  now = '2026-03-02T09:00:00.000Z';
  beside = PLAN_BESIDE;

  /** What comes of a command; nothing changes. */
  result(command: Command, actor: Actor) {
    return decided(command, { id: PLAN_ID, state: this.state, actor, now: this.now, beside: this.beside });
  }

  attempt(command: Command, actor: Actor): string | undefined {
    const result = this.result(command, actor);
    if ('refusal' in result) return result.refusal.code;
    this.events.push(...result.events);
    this.state = result.state;
    return undefined;
  }

  /** The paths of the fields for which a command is refused. */
  faults(command: Command, actor: Actor): string[] {
    const result = this.result(command, actor);
    return 'refusal' in result ? result.refusal.faults.map(({ path }) => path) : [];
  }

  act(command: Command, actor: Actor): this {
    const code = this.attempt(command, actor);
    if (code) throw new Error(`${command.type}: ${code}`);
    return this;
  }

  get plan(): ActionPlan {
    if (!this.state) throw new Error('not proposed');
    return this.state;
  }

  at(day: string): this {
    this.now = `${day}T09:00:00.000Z`;
    return this;
  }

  /** The workflows open what is due, and apply deadlines. */
  run(): this {
    const before = this.events.length;
    for (const { procedure } of PROCESS.runsNeeded(this.plan, this.now)) {
      this.act({ type: 'openGroup', data: { procedure } }, WORKFLOW);
      this.act({ type: 'applyDeadlines', data: { procedure } }, WORKFLOW);
    }
    return this.events.length === before ? this : this.run();
  }

  /** The kinds of what is asked, each with the party that is asked. */
  get asked(): string[] {
    return this.plan.tasks
      .filter(({ status }) => status === 'open')
      .map(({ kind, assignee }) => `${kind} ${assignee.party}`);
  }

  /** Everybody who is asked for something of a kind decides alike. */
  decide(kind: string, decision: 'approve' | 'return' | 'reject' = 'approve', comment?: string): this {
    const open = this.plan.tasks.filter((task) => task.status === 'open' && task.kind === kind);
    for (const { id, assignee } of decision === 'approve' ? open : open.slice(0, 1)) {
      const details = {
        ...(kind === 'deliberation' && decision === 'approve' && { deliberation: DELIBERATION }),
        ...(comment !== undefined && { comment }),
      };
      const data = { task: id, decision, ...details };
      this.act({ type: 'decideTask', data }, person(assignee.party, assignee.role));
    }
    return this.run();
  }

  submit(): this {
    const lines = this.plan.contents.lines.map(({ convention }) => convention);
    return this.act({ type: 'submit', data: { lines } }, officers.council).run();
  }

  /** All the approvals that are asked for, one after the other. */
  adopt(): this {
    for (const kind of ['review', 'deliberation', 'opposition', 'signature']) this.decide(kind);
    return this;
  }
}

export const proposed = () => new Play().act({ type: 'propose', data: PROPOSAL }, officers.council);

/** With a target and a line: nothing that it lacks keeps it from being submitted. */
export const drafted = () =>
  proposed()
    .act({ type: 'setTargets', data: { targets: [TARGET] } }, officers.ministry)
    .act({ type: 'setLine', data: LINE }, officers.wilaya);

export const submitted = () => drafted().submit();
export const inForce = () => submitted().adopt();
