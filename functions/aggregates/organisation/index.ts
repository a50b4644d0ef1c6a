import { type Aggregate, deciding } from '../../kernel/aggregate.ts';
import { endOfDay, plus } from '../../kernel/calendar.ts';
import { goesOnAfter } from './activities/activity.ts';
import { COMMANDS, type Command, type Commands } from './commands.ts';
import { OrganisationContext, type RegisterRules } from './context.ts';
import type { NewEvent } from './events.ts';
import { guardsOf, organisationKnown } from './guards.ts';
import { organisationIdOf } from './id.ts';
import { ORGANISATION_KIND, type OrganisationKey } from './kind.ts';
import { formerLists } from './listing.ts';
import type { Organisation } from './organisation.ts';
import { MEMBERSHIP } from './permissions.ts';
import { regionsOf } from './places.ts';
import { refuse } from './refuse.ts';

const DECIDING = deciding<
  Organisation,
  NewEvent,
  OrganisationKey,
  RegisterRules,
  OrganisationContext,
  Commands
>({
  commands: COMMANDS,
  membership: MEMBERSHIP,
  contextOf: (given) => new OrganisationContext(given),
});

/** The last days of what nobody has been told yet that it is stale: of the entry, and of activities that go on then. */
function lastDays({ status, confirmBy, activities }: Organisation): string[] {
  if (status === 'suspended' || status === 'merged') return [];
  return [
    ...(status === 'verified' && confirmBy !== undefined ? [confirmBy] : []),
    ...activities.flatMap((each) =>
      !each.told && goesOnAfter(each, each.confirmBy) ? [each.confirmBy] : [],
    ),
  ];
}

/** An organisation of the register: whoever acts in the system acts for one. */
export const ORGANISATION: Aggregate<Organisation, NewEvent, OrganisationKey, Command, RegisterRules> = {
  ...ORGANISATION_KIND,
  formerLists,
  inboxChanges: () => [],
  due: (organisation) => {
    const [region] = regionsOf(organisation.details);
    const [first] = lastDays(organisation).sort();
    return region !== undefined && first !== undefined ? { region, at: plus(endOfDay(first), 1) } : undefined;
  },
  guards: guardsOf,
  taken: organisationKnown,
  tooLarge: () => refuse('fileTooLarge'),
  reserve: () => 0,
  needs: DECIDING.needs,
  needsBy: DECIDING.needsBy,
  decide(command, given) {
    // Everybody may know where a merged entry leads: whatever is asked of it is refused with that.
    const into = given.state?.mergedInto?.party;
    if (into !== undefined && given.actor.kind === 'person')
      return { refusal: refuse('organisationMerged', { other: { name: organisationIdOf(into) } }) };
    return DECIDING.decide(command, given);
  },
};
