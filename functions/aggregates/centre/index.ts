import { type Aggregate, deciding } from '../../kernel/aggregate.ts';
import { settleProcedures } from '../../kernel/procedure/settle.ts';
import type { CentreRules } from '../shared/centre-rules.ts';
import type { Centre } from './centre.ts';
import { COMMANDS, type Command, type Commands } from './commands.ts';
import { CentreContext } from './context.ts';
import type { NewEvent } from './events.ts';
import { guardsOf } from './guards.ts';
import { inboxChanges } from './inbox.ts';
import { CENTRE_KIND } from './kind.ts';
import { due } from './listing.ts';
import { MEMBERSHIP } from './permissions.ts';
import { refuse } from './refuse.ts';
import { reckonAnew } from './stages/reckon.ts';
import { PROCEDURE_RULES } from './stages/workflow.ts';
import type { CentreKey } from './stream.ts';

/** A centre: from its plan to its verified opening, and whether it is still open. */
export const CENTRE: Aggregate<Centre, NewEvent, CentreKey, Command, CentreRules> = {
  ...CENTRE_KIND,
  formerLists: () => [],
  inboxChanges,
  due,
  guards: guardsOf,
  taken: (_guard, by) => refuse('componentTaken', { other: { name: by } }),
  tooLarge: () => refuse('fileTooLarge'),
  reserve: () => 0,
  ...deciding<Centre, NewEvent, CentreKey, CentreRules, CentreContext, Commands>({
    commands: COMMANDS,
    membership: MEMBERSHIP,
    contextOf: (given) => new CentreContext(given),
    before: (context, type) => reckonAnew(context, type === 'reckon' ? 'nothingMoves' : undefined),
    after: (context) => settleProcedures(PROCEDURE_RULES, context),
  }),
};
