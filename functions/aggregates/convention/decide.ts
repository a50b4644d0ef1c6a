import type { Actor } from '../../kernel/principal.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { AddedHoliday } from '../../kernel/stage-calendar.ts';
import { amend } from './amendment.ts';
import { decideTask } from './approval.ts';
import { close, terminate } from './closure.ts';
import { CommandContext } from './command-context.ts';
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
import { settleProcedures } from './outcome.ts';
import { assertMay, isMember } from './permissions.ts';
import { confirmPledge, pledge, revisePledge, withdrawPledge } from './pledges.ts';
import { chase, currentSteps, findProcedure, openGroup } from './procedure.ts';
import { progressOf } from './progress.ts';
import { propose, revise, submit, withdraw } from './proposal.ts';
import { refuse } from './refusals.ts';
import { reverse } from './reversal.ts';
import type { StageRules } from './stage-rules.ts';
import { resume, suspend } from './suspension.ts';
import { callFunds, trancheOf } from './tranche.ts';

/** What a command came to: the events with the convention they lead to, or a refusal and nothing changed. */
export type CommandResult = { events: Event[]; convention: Convention } | { refusal: Refusal };

/** What a command has beside its convention: the stage's rules and days off, and for a proposal its number. */
export interface Beside {
  rules: StageRules;
  /** The days off that were added to the stage's calendar. */
  holidays?: readonly AddedHoliday[];
  number?: string | undefined;
}

/**
 * Decides a command: pure, so the same arguments always give the same result; `now` is an instant
 * (ISO 8601, UTC). `convention` is undefined only for `propose`, which begins the one called `conventionId`.
 * A result without events means that there was nothing left to do.
 */
export function decide(
  conventionId: string,
  convention: Convention | undefined,
  command: Command,
  actor: Actor,
  now: string,
  beside: Beside,
): CommandResult {
  try {
    const context = take(conventionId, convention, command, actor, now, beside);
    return { events: context.events, convention: context.convention };
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
): CommandContext {
  if (command.type === 'propose') {
    if (convention && actor.kind === 'person' && !isMember(convention, actor.party)) throw refuse('notFound');
    if (convention) throw refuse('alreadyProposed');
    return propose(conventionId, command.data, actor, now, beside);
  }
  if (!convention) throw refuse('notFound');
  assertMay(actor, command.type, convention);
  const context = new CommandContext(convention, actor, now, beside.rules, beside.holidays);
  beginDuties(context);
  reckonAnew(context, command.type === 'reckon' ? 'nothingMoves' : undefined);
  act(context, command);
  settleProcedures(context);
  return context;
}

function act(context: CommandContext, command: Exclude<Command, { type: 'propose' }>): void {
  switch (command.type) {
    case 'revise':
      return revise(context, command.data);
    case 'submit':
      return submit(context);
    case 'withdraw':
      return withdraw(context, command.data);
    case 'pledge':
      return pledge(context, command.data);
    case 'revisePledge':
      return revisePledge(context, command.data);
    case 'withdrawPledge':
      return withdrawPledge(context, command.data);
    case 'confirmPledge':
      return confirmPledge(context, command.data);
    case 'openStep':
      return openStep(context, command.data.procedure);
    case 'chase':
      return chaseStep(context, command.data.procedure);
    case 'reckon':
      return;
    case 'decideTask':
      return decideTask(context, command.data);
    case 'recordReceipt':
      return recordReceipt(context, command.data);
    case 'preparePayment':
      return preparePayment(context, command.data);
    case 'executePayment':
      return executePayment(context, command.data);
    case 'provideDocument':
      return provideDocument(context, command.data);
    case 'justifyExpenditure':
      return justifyExpenditure(context, command.data);
    case 'reportComponent':
      return reportComponent(context, command.data);
    case 'reverse':
      return reverse(context, command.data);
    case 'amend':
      return amend(context, command.data);
    case 'suspend':
      return suspend(context, command.data);
    case 'resume':
      return resume(context, command.data);
    case 'terminate':
      return terminate(context, command.data);
    case 'close':
      return close(context, command.data);
  }
}

/** Opens what is due on a procedure's road; a tranche whose conditions are met is called first. */
function openStep(context: CommandContext, key: string): void {
  if (progressOf(context.convention, key, context.now).next !== 'ask') return;
  if (!findProcedure(context.convention, key)) {
    callFunds(context, trancheOf(context.convention, Number(key.replace('tranche-', ''))));
  }
  const procedure = findProcedure(context.convention, key);
  if (!procedure) throw refuse('procedureUnknown');
  openGroup(context, asking(context, procedure));
}

/** Whom the group that is due asks, and about what. */
function asking(context: CommandContext, procedure: Procedure): Procedure {
  switch (currentSteps(procedure)[0]?.stage) {
    case 'funds':
      return toUnpaid(context, procedure);
    case 'authorisation':
    case 'execution':
      return withOrder(context, procedure);
    default:
      return procedure;
  }
}

/** Funds are asked of those whose call is not paid: a road taken up again bothers nobody who has paid. */
function toUnpaid(context: CommandContext, procedure: Procedure): Procedure {
  const unpaid = context.convention.calls.filter((call) => call.received < call.amount).map(({ id }) => id);
  return {
    ...procedure,
    steps: procedure.steps.map((step) => ({
      ...step,
      asked: step.asked.filter(({ subject }) => subject === undefined || unpaid.includes(subject)),
    })),
  };
}

/** A payment's authorisation and execution are about the order prepared last. */
function withOrder(context: CommandContext, procedure: Procedure): Procedure {
  const subject = context.convention.orders.findLast((each) => each.tranche === procedure.number)?.id;
  if (subject === undefined) return procedure;
  return {
    ...procedure,
    steps: procedure.steps.map((step) => ({
      ...step,
      asked: step.asked.map((asked) => ({ ...asked, subject })),
    })),
  };
}

function chaseStep(context: CommandContext, key: string): void {
  const procedure = findProcedure(context.convention, key);
  if (!procedure?.opened || procedure.status !== 'open') return;
  if (progressOf(context.convention, key, context.now).next !== 'ask') return;
  chase(context, procedure);
}
