import { type Aggregate, deciding } from '../../kernel/aggregate.ts';
import { COMMANDS, type Command, type Commands } from './commands.ts';
import { ConventionContext, type ConventionKey, FOLD } from './context.ts';
import { Convention } from './convention.ts';
import { beginDuties, reckonAnew } from './due-dates.ts';
import { Event, type NewEvent } from './events.ts';
import { settleProcedures } from './outcome.ts';
import { MEMBERSHIP } from './permissions.ts';
import type { StageRules } from './stage-rules.ts';

/** A tripartite convention: from proposal and pledges to disbursement in tranches and closure. */
export const CONVENTION: Aggregate<Convention, NewEvent, ConventionKey, Command, StageRules> = {
  kind: 'convention',
  letter: 'c',
  prefix: 'CONVENTION',
  state: Convention,
  event: Event,
  ...FOLD,
  ...deciding<Convention, NewEvent, ConventionKey, StageRules, ConventionContext, Commands>({
    commands: COMMANDS,
    membership: MEMBERSHIP,
    contextOf: (given) => new ConventionContext(given),
    before(context, type) {
      beginDuties(context);
      reckonAnew(context, type === 'reckon' ? 'nothingMoves' : undefined);
    },
    after: settleProcedures,
  }),
};
