import { type Centre, isVerified } from '../../../aggregates/centre/centre.ts';
import { lastYearOf, peopleIn, peopleTogether } from '../../../aggregates/centre/people.ts';
import { noteOfCentre, standingOf } from '../../../aggregates/convention/execution/centres/standing.ts';
import { trancheViews } from '../../../aggregates/convention/shown/tranche-view.ts';
import type { Convention } from '../../../aggregates/convention/state.ts';
import type { TracedCentre, TracedConvention } from './answers.ts';

/** What a convention came to: its components, their centres, the tranches that wait for them, and the people reached. */

/** The centres of a convention, by their ids, as it has learned of them. */
export const centresOf = ({ centres }: Pick<Convention, 'centres'>): string[] =>
  centres.flatMap(({ centre, unlinkedAt }) => (unlinkedAt === undefined ? [centre] : []));

export function centreTraced(centre: Centre): TracedCentre {
  const { id, details, status, opening } = centre;
  const year = lastYearOf([centre]);
  return {
    id,
    name: details.name,
    province: details.province,
    status,
    ...(opening && {
      opening: {
        day: opening.day,
        verified: isVerified(centre),
        ...(opening.unconfirmedSince !== undefined && { unconfirmedSince: opening.unconfirmedSince }),
      },
    }),
    people: year === undefined ? null : (peopleIn(centre, year) ?? null),
  };
}

type Component = Convention['terms']['components'][number];

/** The people of one target group: those whom the centres of its components have reached. */
function reachedOf(targetGroup: Component['targetGroup'], centres: readonly Centre[]) {
  const opened = centres.filter(({ opening }) => opening !== undefined);
  const year = lastYearOf(opened);
  if (year === undefined)
    return {
      targetGroup,
      opened: opened.length,
      reported: 0,
      year: null,
      atLeast: null,
      atMost: null,
      hidden: false,
    };
  return {
    targetGroup,
    opened: opened.length,
    reported: opened.filter((centre) => peopleIn(centre, year) !== undefined).length,
    year,
    ...peopleTogether(opened, year),
  };
}

/** A convention with what it came to, as everybody may see its centres. */
export function conventionTraced(
  convention: Convention,
  states: ReadonlyMap<string, Centre>,
): TracedConvention {
  const { id, number, phase, terms } = convention;
  const centres = new Map(
    [...states.values()].flatMap((centre) => {
      const component = noteOfCentre(convention, centre.id)?.component;
      return component === undefined ? [] : [[component, centre] as const];
    }),
  );
  const tranches = trancheViews(convention);
  const components = terms.components.filter((each) => each.kind === 'centre' || centres.has(each.id));
  const groups = [...new Set(components.map(({ targetGroup }) => targetGroup))];
  return {
    id,
    number,
    title: terms.title,
    phase,
    components: components.map(({ id: component, title, province, targetGroup }) => {
      const centre = centres.get(component);
      return {
        id: component,
        title,
        province,
        targetGroup,
        state: standingOf(convention, component),
        ...(centre && { centre: centreTraced(centre) }),
        tranches: tranches.flatMap(({ n, amount, dueDate, status, conditions }) =>
          conditions.flatMap(({ condition, met }) =>
            condition.type === 'componentStatus' && condition.component === component
              ? [{ n, amount, dueDate, status, needs: condition.status, met }]
              : [],
          ),
        ),
      };
    }),
    people: groups.flatMap((group) => {
      const own = components.flatMap((each) => {
        const centre = centres.get(each.id);
        return centre && each.targetGroup === group ? [centre] : [];
      });
      return own.length === 0 ? [] : [reachedOf(group, own)];
    }),
  };
}
