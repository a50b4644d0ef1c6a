import type { FieldFault } from '../../kernel/refusal.ts';
import { type ComponentLink, conventionOf } from '../shared/linked-convention.ts';
import { liesIn } from '../shared/places.ts';
import { mayLieInMorocco } from '../shared/province-bounds.ts';
import { STAGES } from './centre.ts';
import type { CentreContext } from './context.ts';
import { type Details, NOT_PUBLISHED, type PlannedDays } from './details.ts';
import { phrase } from './refuse.ts';

/** The consistency of what is said of a centre, each by itself and together. */

export function* detailFaults({ point, groups, province }: Details, region: string): Generator<FieldFault> {
  if (!liesIn(province, region))
    yield { path: 'province', why: phrase('provinceElsewhere', { province, region }) };
  if (point && !mayLieInMorocco(point)) yield { path: 'point', why: phrase('pointElsewhere') };
  if (groups.length > 1 && groups.includes(NOT_PUBLISHED))
    yield { path: 'groups', why: phrase('notPublishedAlone') };
}

/** No stage is planned before one that comes before it. */
export function* planFaults(planned: PlannedDays): Generator<FieldFault> {
  let latest = '';
  for (const stage of STAGES) {
    const day = stage === 'planned' ? undefined : planned[stage];
    if (day === undefined) continue;
    if (day < latest) yield { path: `planned.${stage}`, why: phrase('plannedEarlier', { stage }) };
    latest = day > latest ? day : latest;
  }
}

/** A link leads to a component that is a centre, of a convention of the region to which the party belongs. */
export function* linkFaults(
  context: Pick<CentreContext, 'beside'>,
  link: ComponentLink | undefined,
  { party, region }: { party: string; region: string },
): Generator<FieldFault> {
  if (!link) return;
  const convention = conventionOf(context, link, party);
  const component = convention?.terms.components.find(({ id }) => id === link.component);
  if (!convention || !component) yield { path: 'link', why: phrase('componentUnknown') };
  else if (component.kind !== 'centre') yield { path: 'link', why: phrase('componentNoCentre') };
  else if (convention.terms.region !== region) yield { path: 'link', why: phrase('conventionElsewhere') };
}
