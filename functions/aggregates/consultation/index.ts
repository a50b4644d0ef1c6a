import { type Aggregate, deciding } from '../../kernel/aggregate.ts';
import { settleProcedures } from '../../kernel/procedure/settle.ts';
import type { ConsultationRules } from '../shared/consultation-rules.ts';
import { COMMANDS, type Command, type Commands } from './commands.ts';
import type { Consultation } from './consultation.ts';
import { ConsultationContext } from './context.ts';
import type { NewEvent } from './events.ts';
import { guardsOf } from './guards.ts';
import { inboxChanges } from './inbox.ts';
import { CONSULTATION_KIND } from './kind.ts';
import { due } from './listing.ts';
import { MEMBERSHIP } from './permissions.ts';
import { reckonAnew } from './reckon.ts';
import { PROCEDURE_RULES } from './recommendations/workflow.ts';
import { refuse } from './refuse.ts';
import type { ConsultationKey } from './stream.ts';

/** A consultation: from its call to what became of each recommendation. */
export const CONSULTATION: Aggregate<Consultation, NewEvent, ConsultationKey, Command, ConsultationRules> = {
  ...CONSULTATION_KIND,
  formerLists: () => [],
  inboxChanges,
  due,
  guards: guardsOf,
  taken: (_guard, by) => refuse('numberTaken', { other: { name: by } }),
  tooLarge: () => refuse('fileTooLarge'),
  reserve: () => 0,
  ...deciding<Consultation, NewEvent, ConsultationKey, ConsultationRules, ConsultationContext, Commands>({
    commands: COMMANDS,
    membership: MEMBERSHIP,
    contextOf: (given) => new ConsultationContext(given),
    before: (context, type) => reckonAnew(context, type === 'reckon' ? 'nothingMoves' : undefined),
    after: (context) => settleProcedures(PROCEDURE_RULES, context),
  }),
};
