import * as z from 'zod/mini';
import { Day, isInFuture } from '../../../kernel/calendar.ts';
import { prose } from '../../../kernel/text.ts';
import { DocumentReference } from '../../shared/document.ts';
import { dayReached, indexOf, MAX_DOCUMENTS, STAGES, Stage } from '../centre.ts';
import type { CentreContext } from '../context.ts';
import { KEEPING, reporting, running } from '../permissions.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import { clockOf, REPORTED, tasksDone, wayOf } from './way.ts';

/** A centre is studied, built and equipped: one stage forward at a time, each with what shows it; back with a reason. */

/** Refuses a day to come, and one before the stage that was reached last. */
export function assertDay({ state, now }: CentreContext, day: string, field = 'day'): void {
  if (isInFuture(day, now)) throw refuse('dateInFuture', { date: { day } }).at(field);
  const last = state.reached.at(-1);
  if (last && day < last.day)
    throw refuse('dayBeforeStage', { stage: last.stage, date: { day: last.day } }).at(field);
}

/** Refuses a day to come, one before a stage that was reached, and one after the stage that followed. */
export function assertBetween({ state, now }: CentreContext, day: string, after: Stage, before: Stage): void {
  if (isInFuture(day, now)) throw refuse('dateInFuture', { date: { day } }).at('day');
  const [first, last] = [dayReached(state, after), dayReached(state, before)];
  if (first !== undefined && day < first)
    throw refuse('dayBeforeStage', { stage: after, date: { day: first } }).at('day');
  if (last !== undefined && day > last)
    throw refuse('dayAfterStage', { stage: before, date: { day: last } }).at('day');
}

/** Refuses a report of a day before the one that is known: the newer one stays. */
export function assertNotOlder(day: string, known: string | undefined, field = 'day'): void {
  if (known !== undefined && day < known) throw refuse('dayBeforeReport', { date: { day: known } }).at(field);
}

export const reportStage = rule({
  data: z.strictObject({
    stage: z.enum(REPORTED),
    day: Day,
    /** What shows it: the study, the order to begin the works, the inventory. */
    documents: z.array(DocumentReference).check(z.minLength(1), z.maxLength(10)),
  }),
  by: reporting('planned', 'studies', 'works'),
  refuses: ['stageNotNext', 'dateInFuture', 'dayBeforeStage'],
  run(context, { stage, day, documents }): void {
    const { state } = context;
    const next = STAGES[indexOf(state.stage) + 1];
    if (stage !== next) throw refuse('stageNotNext', { stage: next ?? state.stage }).at('stage');
    assertDay(context, day);
    const { owner: party } = state;
    const reached = [...state.reached, { stage, day, documents, party }];
    const clock = clockOf({ ...state, stage, status: stage, reached });
    context.emit({
      type: 'StageReached',
      data: { stage, day, documents, tasks: tasksDone(state, { stage }), ...(clock && { clock }) },
    });
  },
});

/** Goes back to a stage that it had left too early; what it reached since counts no more. */
export const setBack = rule({
  data: z.strictObject({ stage: Stage, reason: prose(1000) }),
  by: { ...KEEPING, phases: ['studies', 'works', 'equipped', 'authorised'] },
  refuses: ['stageNotBehind'],
  run(context, { stage: to, reason }): void {
    const { state } = context;
    if (indexOf(to) >= indexOf(state.stage))
      throw refuse('stageNotBehind', { stage: state.stage }).at('stage');
    context.emit({
      type: 'StageSetBack',
      data: { to, reason, procedure: wayOf({ ...state, stage: to, status: to }) },
    });
  },
});

/** Reports how much of the works is done. */
export const reportProgress = rule({
  data: z.strictObject({ percent: z.int().check(z.nonnegative(), z.maximum(100)), day: Day }),
  by: reporting('works'),
  refuses: ['dateInFuture', 'dayBeforeStage', 'dayBeforeReport'],
  run(context, { percent, day }): void {
    assertDay(context, day);
    assertNotOlder(day, context.state.progress?.day);
    context.emit({ type: 'ProgressReported', data: { percent, day } });
  },
});

/** Lays a document on its file. */
export const addDocument = rule({
  data: z.strictObject({ document: DocumentReference }),
  by: running(...STAGES, 'suspended', 'closed'),
  refuses: ['documentsTooMany'],
  run(context, { document }): void {
    const { documents } = context.state;
    if (documents.some(({ sha256 }) => sha256 === document.sha256)) return;
    if (documents.length >= MAX_DOCUMENTS) throw refuse('documentsTooMany', { most: MAX_DOCUMENTS });
    context.emit({ type: 'DocumentAdded', data: { document } });
  },
});
