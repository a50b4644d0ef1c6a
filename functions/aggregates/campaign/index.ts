import { type Aggregate, deciding } from '../../kernel/aggregate.ts';
import { settleProcedures } from '../../kernel/procedure/settle.ts';
import type { CampaignRules } from '../shared/figure-rules.ts';
import type { Campaign } from './campaign.ts';
import { PROCEDURE_RULES } from './collection/procedures.ts';
import { reckonAnew } from './collection/reckon.ts';
import { COMMANDS, type Command, type Commands } from './commands.ts';
import { CampaignContext } from './context.ts';
import type { NewEvent } from './events.ts';
import { inboxChanges } from './inbox.ts';
import { CAMPAIGN_KIND } from './kind.ts';
import { due } from './listing.ts';
import { MEMBERSHIP } from './permissions.ts';
import { refuse } from './refuse.ts';
import type { CampaignKey } from './stream.ts';
import { coverageDocuments } from './versions/documents.ts';

/** A campaign: a region's figures of one year, from the request to what everybody may see. */
export const CAMPAIGN: Aggregate<Campaign, NewEvent, CampaignKey, Command, CampaignRules> = {
  ...CAMPAIGN_KIND,
  formerLists: () => [],
  inboxChanges,
  due,
  guards: () => [],
  taken: () => refuse('notFound'),
  tooLarge: () => refuse('fileTooLarge'),
  reserve: () => 0,
  documents: coverageDocuments,
  ...deciding<Campaign, NewEvent, CampaignKey, CampaignRules, CampaignContext, Commands>({
    commands: COMMANDS,
    membership: MEMBERSHIP,
    contextOf: (given) => new CampaignContext(given),
    before: (context, type) => reckonAnew(context, type === 'reckon' ? 'nothingMoves' : undefined),
    after: (context) => settleProcedures(PROCEDURE_RULES, context),
  }),
};
