import type { Centre } from '../../../../functions/aggregates/centre/centre.ts';
import type { Command, CommandData } from '../../../../functions/aggregates/centre/commands.ts';
import type { Event } from '../../../../functions/aggregates/centre/events.ts';
import { CENTRE } from '../../../../functions/aggregates/centre/index.ts';
import { PROCESS } from '../../../../functions/aggregates/centre/stages/workflow.ts';
import type { Actor } from '../../../../functions/kernel/principal.ts';
import { CENTRE_ID } from '../../../support/centre-player.ts';
import {
  CENTRE_BESIDE,
  document,
  OPERATOR,
  operator,
  owner,
  REGISTRATION,
  wali,
} from '../../../support/centre-setting.ts';

const workflow: Actor = { kind: 'system', name: 'workflow' };

/** A centre as people play it; an act that is refused throws its code. */
export class Play {
  state: Centre | undefined;
  readonly events: Event[] = [];
  now = '2026-05-04T09:00:00.000Z';

  /** What comes of a command; nothing changes. */
  result(command: Command, actor: Actor) {
    const given = { id: CENTRE_ID, state: this.state, actor, now: this.now, beside: CENTRE_BESIDE };
    return CENTRE.decide(command, given);
  }

  attempt(command: Command, actor: Actor): string | undefined {
    const result = this.result(command, actor);
    if ('refusal' in result) return result.refusal.code;
    this.events.push(...result.events);
    this.state = result.state;
    return undefined;
  }

  act(command: Command, actor: Actor): this {
    const code = this.attempt(command, actor);
    if (code) throw new Error(`${command.type}: ${code}`);
    return this;
  }

  get centre(): Centre {
    if (!this.state) throw new Error('not registered');
    return this.state;
  }

  at(day: string): this {
    this.now = `${day}T09:00:00.000Z`;
    return this;
  }

  /** The workflows open what is due, and apply deadlines. */
  run(): this {
    const before = this.events.length;
    for (const { procedure } of PROCESS.runsNeeded(this.centre, this.now)) {
      this.act({ type: 'openGroup', data: { procedure } }, workflow);
      this.act({ type: 'applyDeadlines', data: { procedure } }, workflow);
    }
    return this.events.length === before ? this : this.run();
  }

  /** The kinds of what is asked, each with the party that is asked. */
  get asked(): string[] {
    return this.centre.tasks
      .filter(({ status }) => status === 'open')
      .map(({ kind, subject, assignee, escalatedTo }) =>
        [kind, subject, assignee.party, escalatedTo && `> ${escalatedTo.party}`].filter(Boolean).join(' '),
      );
  }

  reach(stage: 'studies' | 'works' | 'equipped', day: string): this {
    const data = { stage, day, documents: [document('study')] };
    return this.at(day).act({ type: 'reportStage', data }, owner).run();
  }
}

export const registered = (change: Partial<CommandData<'register'>> = {}) =>
  new Play().act({ type: 'register', data: { ...REGISTRATION, ...change } }, owner).run();

export const equipped = () =>
  registered().reach('studies', '2026-06-20').reach('works', '2026-12-01').reach('equipped', '2027-10-01');

/** With its operator, its staff and its authorisation. */
export const ready = () =>
  equipped()
    .at('2027-11-02')
    .act({ type: 'nameOperator', data: { party: OPERATOR } }, owner)
    .act({ type: 'reportStaff', data: { needed: 10, filled: 10, asOf: '2027-11-01' } }, operator)
    .act({ type: 'authorise', data: { reference: 'A 14', day: '2027-11-01' } }, owner)
    .run();

export const opening = (day: string): Command => ({
  type: 'declareOpening',
  data: { day, minutes: document('reception-minutes') },
});

export const open = () => ready().at('2027-11-10').act(opening('2027-11-10'), owner).run();

export const verified = () => open().at('2027-11-20').act({ type: 'verifyOpening', data: {} }, wali).run();
