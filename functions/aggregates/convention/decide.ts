import type { Actor } from '../../kernel/principal.ts';
import { amend } from './amendment.ts';
import { decideTask } from './approval.ts';
import { close, terminate } from './closure.ts';
import type { Command } from './commands.ts';
import type { Convention, Procedure } from './convention.ts';
import {
  executePayment,
  justifyExpenditure,
  preparePayment,
  provideDocument,
  recordReceipt,
  reportComponent,
} from './disbursement.ts';
import { beginDuties, reckonAnew } from './due-dates.ts';
import type { Event } from './events.ts';
import { assertMay, isMember } from './permissions.ts';
import { confirmPledge, pledge, revisePledge, withdrawPledge } from './pledges.ts';
import { chase, currentSteps, findProcedure, openGroup } from './procedure.ts';
import { propose, revise, submit, withdraw } from './proposal.ts';
import { Refusal, refuse } from './refusals.ts';
import { reverse } from './reversal.ts';
import { follow } from './road.ts';
import type { AddedHoliday } from './stage-calendar.ts';
import type { StageRules } from './stage-rules.ts';
import { standing } from './standing.ts';
import { resume, suspend } from './suspension.ts';
import { callFunds, trancheOf } from './tranche.ts';
import { Turn } from './turn.ts';

/** What a command came to: the events with the convention they lead to, or a refusal and nothing changed. */
export type Verdict = { events: Event[]; convention: Convention } | { refusal: Refusal };

/** What a command has beside its convention: the stage's rules and days off, and for a proposal its number. */
export interface Beside {
  rules: StageRules;
  /** The days off that were added to the stage's calendar. */
  holidays?: readonly AddedHoliday[];
  number?: string | undefined;
}

/**
 * Decides a command: pure, so the same arguments always give the same verdict; `now` is an instant
 * (ISO 8601, UTC). `convention` is undefined only for `propose`, which begins the one called `conventionId`.
 * A verdict without events means that there was nothing left to do.
 */
export function decide(
  conventionId: string,
  convention: Convention | undefined,
  command: Command,
  actor: Actor,
  now: string,
  beside: Beside,
): Verdict {
  try {
    const turn = take(conventionId, convention, command, actor, now, beside);
    return { events: turn.events, convention: turn.convention };
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error };
    throw error;
  }
}

function take(
  conventionId: string,
  convention: Convention | undefined,
  command: Command,
  actor: Actor,
  now: string,
  beside: Beside,
): Turn {
  if (command.type === 'propose') {
    if (convention && actor.kind === 'person' && !isMember(convention, actor.party)) throw refuse('notFound');
    if (convention) throw refuse('alreadyProposed');
    return propose(conventionId, command.data, actor, now, beside);
  }
  if (!convention) throw refuse('notFound');
  assertMay(actor, command.type, convention);
  const turn = new Turn(convention, actor, now, beside.rules, beside.holidays);
  beginDuties(turn);
  reckonAnew(turn, command.type === 'reckon' ? 'nothingMoves' : undefined);
  act(turn, command);
  follow(turn);
  return turn;
}

function act(turn: Turn, command: Exclude<Command, { type: 'propose' }>): void {
  switch (command.type) {
    case 'revise':
      return revise(turn, command.data);
    case 'submit':
      return submit(turn);
    case 'withdraw':
      return withdraw(turn, command.data);
    case 'pledge':
      return pledge(turn, command.data);
    case 'revisePledge':
      return revisePledge(turn, command.data);
    case 'withdrawPledge':
      return withdrawPledge(turn, command.data);
    case 'confirmPledge':
      return confirmPledge(turn, command.data);
    case 'openStep':
      return openStep(turn, command.data.procedure);
    case 'chase':
      return chaseStep(turn, command.data.procedure);
    case 'reckon':
      return;
    case 'decideTask':
      return decideTask(turn, command.data);
    case 'recordReceipt':
      return recordReceipt(turn, command.data);
    case 'preparePayment':
      return preparePayment(turn, command.data);
    case 'executePayment':
      return executePayment(turn, command.data);
    case 'provideDocument':
      return provideDocument(turn, command.data);
    case 'justifyExpenditure':
      return justifyExpenditure(turn, command.data);
    case 'reportComponent':
      return reportComponent(turn, command.data);
    case 'reverse':
      return reverse(turn, command.data);
    case 'amend':
      return amend(turn, command.data);
    case 'suspend':
      return suspend(turn, command.data);
    case 'resume':
      return resume(turn, command.data);
    case 'terminate':
      return terminate(turn, command.data);
    case 'close':
      return close(turn, command.data);
  }
}

/** Opens what is due on a procedure's road; a tranche whose conditions are met is called first. */
function openStep(turn: Turn, key: string): void {
  if (standing(turn.convention, key, turn.now).next !== 'ask') return;
  if (!findProcedure(turn.convention, key)) {
    callFunds(turn, trancheOf(turn.convention, Number(key.replace('tranche-', ''))));
  }
  const procedure = findProcedure(turn.convention, key);
  if (!procedure) throw refuse('procedureUnknown');
  openGroup(turn, asking(turn, procedure));
}

/** Whom the group that is due asks, and about what. */
function asking(turn: Turn, procedure: Procedure): Procedure {
  switch (currentSteps(procedure)[0]?.stage) {
    case 'funds':
      return toUnpaid(turn, procedure);
    case 'authorisation':
    case 'execution':
      return withOrder(turn, procedure);
    default:
      return procedure;
  }
}

/** Funds are asked of those whose call is not paid: a road taken up again bothers nobody who has paid. */
function toUnpaid(turn: Turn, procedure: Procedure): Procedure {
  const unpaid = turn.convention.calls.filter((call) => call.received < call.amount).map(({ id }) => id);
  return {
    ...procedure,
    steps: procedure.steps.map((step) => ({
      ...step,
      asked: step.asked.filter(({ subject }) => subject === undefined || unpaid.includes(subject)),
    })),
  };
}

/** A payment's authorisation and execution are about the order prepared last. */
function withOrder(turn: Turn, procedure: Procedure): Procedure {
  const subject = turn.convention.orders.findLast((each) => each.tranche === procedure.number)?.id;
  if (subject === undefined) return procedure;
  return {
    ...procedure,
    steps: procedure.steps.map((step) => ({
      ...step,
      asked: step.asked.map((asked) => ({ ...asked, subject })),
    })),
  };
}

function chaseStep(turn: Turn, key: string): void {
  const procedure = findProcedure(turn.convention, key);
  if (!procedure?.opened || procedure.status !== 'open') return;
  if (standing(turn.convention, key, turn.now).next !== 'ask') return;
  chase(turn, procedure);
}
