import { type Aggregate, deciding } from '../../kernel/aggregate.ts';
import { settleProcedures } from '../../kernel/procedure/settle.ts';
import { COMMANDS, type Command, type Commands } from './commands.ts';
import { ConventionContext } from './context.ts';
import type { NewEvent } from './events.ts';
import { beginDuties, reckonAnew } from './execution/due-dates.ts';
import { transferTaken } from './execution/reprogramming/acceptance.ts';
import { transferGuards } from './execution/reprogramming/reservation.ts';
import { CONVENTION_KIND } from './kind.ts';
import { MEMBERSHIP } from './permissions.ts';
import { PROCEDURE_RULES } from './procedures/outcome.ts';
import { refuse } from './refuse.ts';
import { inboxChanges } from './shown/inbox.ts';
import { due, formerLists } from './shown/listing.ts';
import { reserveFor } from './size-reserve.ts';
import type { StageRules } from './stage-rules.ts';
import type { Convention } from './state.ts';
import type { ConventionKey } from './stream.ts';

/** A tripartite convention: from proposal and pledges to disbursement in tranches and closure. */
export const CONVENTION: Aggregate<Convention, NewEvent, ConventionKey, Command, StageRules> = {
  ...CONVENTION_KIND,
  formerLists,
  inboxChanges,
  due,
  guards: transferGuards,
  taken: transferTaken,
  tooLarge: () => refuse('conventionTooLarge'),
  reserve: reserveFor,
  ...deciding<Convention, NewEvent, ConventionKey, StageRules, ConventionContext, Commands>({
    commands: COMMANDS,
    membership: MEMBERSHIP,
    contextOf: (given) => new ConventionContext(given),
    before(context, type) {
      beginDuties(context);
      reckonAnew(context, type === 'reckon' ? 'nothingMoves' : undefined);
    },
    after: (context) => settleProcedures(PROCEDURE_RULES, context),
  }),
};
