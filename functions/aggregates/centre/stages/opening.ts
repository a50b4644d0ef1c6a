import * as z from 'zod/mini';
import { Day, isInFuture } from '../../../kernel/calendar.ts';
import { Slug } from '../../../kernel/slug.ts';
import { prose } from '../../../kernel/text.ts';
import { officeOf } from '../../shared/core.ts';
import { DocumentReference } from '../../shared/document.ts';
import { readsRegister, registeredOf } from '../../shared/registered.ts';
import { Authorisation, type Centre, isStaffed, isVerified, leastPosts, Posts, STAGES } from '../centre.ts';
import type { CentreContext } from '../context.ts';
import { reporting, running, VERIFYING } from '../permissions.ts';
import { phrase, refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import { assertBetween, assertDay, assertNotOlder } from './stage.ts';
import { clockOf, tasksDone, wayOf } from './way.ts';

/** A centre gets its operator, its staff and its authorisation; it opens, and another party verifies that. */

export const nameOperator = rule({
  data: z.strictObject({ party: Slug }),
  by: reporting(...STAGES, 'suspended'),
  needs: ({ party }) => readsRegister([party]),
  refuses: ['operatorUnknown', 'operatorMerged'],
  run(context, { party }): void {
    const { state } = context;
    const registered = registeredOf(context, party);
    if (registered?.mergedInto) {
      const successor = { name: registered.mergedInto.party };
      throw refuse('operatorMerged', { party: { name: party }, successor }).at('party');
    }
    if (!registered || registered.status === 'suspended')
      throw refuse('operatorUnknown', { party: { name: party } }).at('party');
    if (state.operator?.party === party) return;
    const operator = officeOf(registered);
    context.emit({ type: 'OperatorNamed', data: { operator, tasks: tasksDone(state, { operator }) } });
  },
});

export const reportStaff = rule({
  data: Posts,
  by: running(...STAGES, 'suspended'),
  refuses: ['dateInFuture', 'dayBeforeReport'],
  run(context, posts): void {
    const { state, now } = context;
    if (isInFuture(posts.asOf, now)) throw refuse('dateInFuture', { date: { day: posts.asOf } }).at('asOf');
    assertNotOlder(posts.asOf, state.posts?.asOf, 'asOf');
    context.emit({ type: 'StaffReported', data: { posts, tasks: tasksDone(state, { posts }) } });
  },
});

/** Records the authorisation: of an equipped centre it is the next stage; later it corrects the one that was. */
export const authorise = rule({
  data: z.extend(Authorisation, { document: z.optional(DocumentReference) }),
  by: reporting('equipped', 'authorised', 'inService'),
  refuses: ['dateInFuture', 'dayBeforeStage', 'dayAfterStage'],
  run(context, { document, ...authorisation }): void {
    const { state } = context;
    const { day } = authorisation;
    const reached = state.stage === 'equipped';
    if (reached) assertDay(context, day);
    else assertBetween(context, day, 'equipped', 'inService');
    const tasks = tasksDone(state, { authorisation, ...(reached && { stage: 'authorised' }) });
    context.emit({
      type: 'CentreAuthorised',
      data: { authorisation, ...(document && { document }), reached, tasks },
    });
  },
});

/** Declares it open, with the minutes of its reception; another party of the three verifies it. */
export const declareOpening = rule({
  data: z.strictObject({ day: Day, minutes: DocumentReference }),
  by: running('authorised'),
  refuses: ['openingNotReady', 'dateInFuture', 'dayBeforeStage'],
  run(context, { day, minutes }): void {
    const { state } = context;
    assertReady(state);
    assertDay(context, day);
    const tasks = tasksDone(state, { stage: 'inService' });
    context.emit({ type: 'OpeningDeclared', data: { day, minutes, tasks } });
  },
});

function assertReady(centre: Centre): void {
  const what = [...lacking(centre)];
  if (what.length > 0) throw refuse('openingNotReady', { what });
}

function* lacking(centre: Centre) {
  if (!centre.operator) yield phrase('operatorMissing');
  if (!centre.posts) yield phrase('postsUnknown');
  else if (!isStaffed(centre))
    yield phrase('postsTooFew', { filled: centre.posts.filled, least: leastPosts(centre) });
}

/** Nobody verifies, or returns, what their own party declared; nor what is verified already. */
function assertVerifiable({ state, party }: CentreContext): void {
  if (isVerified(state)) throw refuse('openingVerified');
  if (state.opening?.declarer === party)
    throw refuse('segregationOfDuties', { what: phrase('youDeclaredIt') });
}

/** What was there when it was declared must be there still. */
export const verifyOpening = rule({
  data: z.strictObject({}),
  by: VERIFYING,
  refuses: ['openingVerified', 'segregationOfDuties', 'openingNotReady'],
  run(context): void {
    const { state, now } = context;
    assertVerifiable(context);
    assertReady(state);
    const opening = state.opening && { ...state.opening, verifiedAt: now };
    context.emit({ type: 'OpeningVerified', data: { tasks: tasksDone(state, { opening }) } });
  },
});

/** Returns a declared opening with the reason: the centre is authorised and not open, and its clock runs on. */
export const returnOpening = rule({
  data: z.strictObject({ reason: prose(1000) }),
  by: VERIFYING,
  refuses: ['openingVerified', 'segregationOfDuties'],
  run(context, { reason }): void {
    const { state } = context;
    assertVerifiable(context);
    const after = { ...state, stage: 'authorised', status: 'authorised', opening: undefined } as const;
    const clock = clockOf(after);
    if (!clock) throw new Error('A centre that has opened was equipped');
    context.emit({ type: 'OpeningReturned', data: { reason, procedure: wayOf(after), clock } });
  },
});

/** Says once a year that it is still open; also later, and before it is asked. */
export const confirmOpening = rule({
  data: z.strictObject({}),
  by: running('inService'),
  refuses: ['openingUnverified'],
  run(context): void {
    const { state } = context;
    if (!isVerified(state)) throw refuse('openingUnverified');
    const tasks = state.tasks.filter(({ kind, status }) => kind === 'stillOpen' && status === 'open');
    context.emit({ type: 'OpeningConfirmed', data: { tasks: tasks.map(({ id }) => id) } });
  },
});
