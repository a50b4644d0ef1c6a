import type { Command, CommandData } from '../../../../functions/aggregates/consultation/commands.ts';
import type {
  Consultation,
  Recommendation,
} from '../../../../functions/aggregates/consultation/consultation.ts';
import type { Event } from '../../../../functions/aggregates/consultation/events.ts';
import { CONSULTATION } from '../../../../functions/aggregates/consultation/index.ts';
import { PROCESS } from '../../../../functions/aggregates/consultation/recommendations/workflow.ts';
import type { Actor } from '../../../../functions/kernel/principal.ts';
import { COUNCIL } from '../../../../scenarios/cases.ts';
import { CONSULTATION_ID } from '../../../support/consultation-player.ts';
import {
  ATTENDANCE,
  CALL,
  CENTRE,
  CONSULTATION_BESIDE,
  council,
  document,
  officer,
  president,
  RECOMMENDATION,
  wali,
  walisHand,
} from '../../../support/consultation-setting.ts';

const workflow: Actor = { kind: 'system', name: 'workflow' };

/** A consultation as people play it; an act that is refused throws its code. */
export class Play {
  state: Consultation | undefined;
  readonly events: Event[] = [];
  now = '2026-05-04T09:00:00.000Z';

  /** What comes of a command; nothing changes. */
  result(command: Command, actor: Actor) {
    const given = {
      id: CONSULTATION_ID,
      state: this.state,
      actor,
      now: this.now,
      beside: CONSULTATION_BESIDE,
    };
    return CONSULTATION.decide(command, given);
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

  get consultation(): Consultation {
    if (!this.state) throw new Error('not called');
    return this.state;
  }

  recommendation(n: number): Recommendation {
    const found = this.consultation.recommendations.find((each) => each.n === n);
    if (!found) throw new Error(`no ${n}`);
    return found;
  }

  at(day: string): this {
    this.now = `${day}T09:00:00.000Z`;
    return this;
  }

  /** The workflows open what is due, and apply deadlines. */
  run(): this {
    const before = this.events.length;
    for (const { procedure } of PROCESS.runsNeeded(this.consultation, this.now)) {
      this.act({ type: 'openGroup', data: { procedure } }, workflow);
      this.act({ type: 'applyDeadlines', data: { procedure } }, workflow);
    }
    return this.events.length === before ? this : this.run();
  }

  /** What is asked: `answer 1 council-rsk.approver`. */
  get asked(): string[] {
    return this.consultation.tasks
      .filter(({ status }) => status === 'open')
      .map(({ kind, subject, assignee, escalatedTo }) => {
        const { party, role } = escalatedTo ?? assignee;
        return `${kind} ${subject} ${party}.${role}`;
      });
  }

  answer(n: number, given: { answer: 'accepted' } | { answer: 'mergedInto'; into: number }): this {
    return this.act({ type: 'answer', data: { n, ...given } }, president);
  }

  link(n: number, link: Omit<CommandData<'link'>, 'n'> = { kind: 'centre', id: CENTRE }): this {
    return this.act({ type: 'link', data: { n, ...link } }, council);
  }

  deliver(n: number): this {
    const data = { n, day: this.now.slice(0, 10), evidence: [document('proof')] };
    return this.act({ type: 'deliver', data }, council);
  }
}

export const called = (change: Partial<CommandData<'call'>> = {}) =>
  new Play().act({ type: 'call', data: { ...CALL, ...change } }, officer);

/** Held, with so many recommendations recorded. */
export function held(recommendations = 3): Play {
  const play = called().act({ type: 'hold', data: { day: '2026-05-04' } }, officer);
  for (let n = 1; n <= recommendations; n += 1) play.act({ type: 'record', data: RECOMMENDATION }, officer);
  return play
    .act({ type: 'recordAttendance', data: ATTENDANCE }, officer)
    .act({ type: 'recordMinutes', data: { document: document('minutes') } }, officer);
}

export const approved = (recommendations = 3) =>
  held(recommendations).act({ type: 'approveMinutes', data: {} }, wali);

/** Its recommendations are assigned to the council, and their follow-up has begun. */
export function followed(recommendations = 3): Play {
  const play = approved(recommendations);
  for (let n = 1; n <= recommendations; n += 1)
    play.act({ type: 'assign', data: { n, party: COUNCIL } }, officer);
  return play.act({ type: 'beginFollowUp', data: {} }, walisHand).run();
}
