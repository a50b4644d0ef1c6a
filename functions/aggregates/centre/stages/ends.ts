import * as z from 'zod/mini';
import { Day } from '../../../kernel/calendar.ts';
import { prose } from '../../../kernel/text.ts';
import { STAGES } from '../centre.ts';
import { deciding } from '../permissions.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import { assertDay } from './stage.ts';
import { waysOf } from './way.ts';

/** A centre leaves the way for a time, or for good: by the approver of one of the three, with the reason. */

const Reason = prose(1000);
const UNOPENED = STAGES.filter((stage) => stage !== 'inService');

export const suspend = rule({
  data: z.strictObject({ reason: Reason }),
  by: deciding(...STAGES),
  refuses: [],
  run(context, { reason }): void {
    context.emit({ type: 'CentreSuspended', data: { reason } });
  },
});

/** Takes it up again where it stood; what is still to be done is asked anew. */
export const resume = rule({
  data: z.strictObject({ reason: Reason }),
  by: deciding('suspended'),
  refuses: [],
  run(context, { reason }): void {
    const { state } = context;
    const procedures = waysOf({ ...state, status: state.stage });
    context.emit({ type: 'CentreResumed', data: { reason, procedures } });
  },
});

/** Closes what was open, from a day on that is not before its opening. */
export const close = rule({
  data: z.strictObject({ day: Day, reason: Reason }),
  by: deciding('inService', 'suspended'),
  refuses: ['neverOpened', 'dateInFuture', 'dayBeforeStage'],
  run(context, { day, reason }): void {
    if (context.state.stage !== 'inService') throw refuse('neverOpened');
    assertDay(context, day);
    context.emit({ type: 'CentreClosed', data: { day, reason } });
  },
});

/** Gives up what was never open. */
export const abandon = rule({
  data: z.strictObject({ reason: Reason }),
  by: deciding(...UNOPENED, 'suspended'),
  refuses: ['alreadyOpened'],
  run(context, { reason }): void {
    if (context.state.stage === 'inService') throw refuse('alreadyOpened');
    context.emit({ type: 'CentreAbandoned', data: { reason } });
  },
});
