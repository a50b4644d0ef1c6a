import type { FieldFault } from '../../kernel/refusal.ts';
import { plannedConventionOf } from '../shared/planned-convention.ts';
import type { Contents, Line } from './contents.ts';
import type { ActionPlanContext } from './context.ts';
import { phrase } from './refuse.ts';

/** What a plan's lines are checked against: the conventions themselves, read in the same call. */

interface Text {
  region: string;
  years: Contents['years'];
  /** The party of whoever enters them: a convention of others is unknown to it. */
  party: string;
}

/** A line names a convention of the party and of the region, whose years overlap the plan's; the parties it names are its own. */
export function* conventionFaults(
  context: Pick<ActionPlanContext, 'beside'>,
  { convention: id, contributions }: Line,
  { region, years, party }: Text,
  path: string,
): Generator<FieldFault> {
  const found = plannedConventionOf(context, id);
  const isParty = (each: string) => found?.terms.parties.some((own) => own.id === each);
  const convention = { name: id };
  if (!found || !isParty(party)) {
    yield { path: `${path}convention`, why: phrase('conventionUnknown', { convention }) };
    return;
  }
  const { terms } = found;
  if (terms.region !== region)
    yield { path: `${path}convention`, why: phrase('lineElsewhere', { convention }) };
  if (terms.lastYear < years.first || terms.firstYear > years.last)
    yield { path: `${path}convention`, why: phrase('conventionOutsideYears', { convention }) };
  for (const contribution of contributions)
    if (!isParty(contribution.party))
      yield {
        path: `${path}contributions`,
        why: phrase('contributorUnknown', { party: { name: contribution.party }, convention }),
      };
}
