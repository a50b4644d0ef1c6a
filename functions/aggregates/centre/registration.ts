import * as z from 'zod/mini';
import { fingerprint } from '../../kernel/chain.ts';
import { stageDaysOff } from '../../kernel/days-off.ts';
import { Slug } from '../../kernel/slug.ts';
import type { CentreRules } from '../shared/centre-rules.ts';
import { coreFaults, registeredCore } from '../shared/core.ts';
import { ComponentLink, readsConvention } from '../shared/linked-convention.ts';
import { PROVINCES } from '../shared/places.ts';
import { readsRegister } from '../shared/registered.ts';
import { type Centre, type CentreSettings, indexOf } from './centre.ts';
import { detailFaults, linkFaults, planFaults } from './consistency.ts';
import { Corrections, corrected, realChanges } from './corrections.ts';
import { Details, PlannedDays } from './details.ts';
import { KEEPING, REGISTERING, UNLINKING } from './permissions.ts';
import { refuse, refuseFields } from './refuse.ts';
import { rule } from './rule.ts';
import { wayOf } from './stages/way.ts';

/** A centre comes into the register of centres, and what is known of it is corrected, planned and linked. */

const Registration = z.extend(Details, {
  /** The three that answer for the region; the one that registers is the owner. */
  ministry: Slug,
  wilaya: Slug,
  council: Slug,
  planned: z._default(PlannedDays, {}),
  link: z.optional(ComponentLink),
});

function settingsOf(rules: CentreRules): z.infer<typeof CentreSettings> {
  return {
    holidays: [],
    remindAtPercent: 50,
    smallNumbersBelow: rules.smallNumbersBelow,
    builtNotOpenDays: rules.builtNotOpenDays,
    stageDelay: rules.centreStageDelay,
    preparationDelay: rules.centrePreparationDelay,
    openingDelay: rules.centreOpeningDelay,
    verificationDelay: rules.centreVerificationDelay,
    escalationDelay: rules.centreEscalationDelay,
    stillOpenEveryDays: rules.stillOpenEveryDays,
    stillOpenDelay: rules.stillOpenDelay,
    leastPostsPercent: rules.leastPostsPercent,
  };
}

export const register = rule({
  data: Registration,
  by: REGISTERING,
  begins: true,
  needs: ({ ministry, wilaya, council, link }) => ({
    others: [...readsRegister([ministry, wilaya, council]).others, ...readsConvention(link).others],
  }),
  refuses: ['centreKnown', 'centreInconsistent', 'componentTaken'],
  run(context, { ministry, wilaya, council, planned, link, ...details }): void {
    const { actor, now, rules } = context;
    const named = { ministry, wilaya, council };
    const isOfCore = actor.kind === 'person' && Object.values(named).includes(actor.party);
    if (!isOfCore || !actor.roles.includes('officer')) throw refuse('notAllowed', { who: REGISTERING.roles });
    if (!context.isNew) throw refuse('centreKnown');
    const region = PROVINCES.find(({ code }) => code === details.province)?.region;
    if (!region) throw refuse('notFound');
    const owner = actor.party;
    const faults = [
      ...coreFaults(context, named, region),
      ...detailFaults(details, region),
      ...planFaults(planned),
      ...linkFaults(context, link, { party: owner, region }),
    ];
    if (faults.length > 0) throw refuseFields(faults);
    const settings = settingsOf(rules);
    const core = registeredCore(context, named);
    const way = { owner, core, planned, settings, procedures: [], reached: [], opening: undefined };
    context.emit({
      type: 'CentreRegistered',
      data: {
        region,
        owner,
        core,
        details,
        planned,
        ...(link && { link }),
        settings,
        daysOff: stageDaysOff(rules, context.added, now),
        procedure: wayOf({ ...way, stage: 'planned', status: 'planned' }),
      },
    });
  },
});

export const correct = rule({
  data: Corrections,
  by: KEEPING,
  refuses: ['centreInconsistent'],
  run(context, given): void {
    const { details, region } = context.state;
    const changes = realChanges(details, given);
    if (!changes) return;
    const faults = [...detailFaults(corrected(details, changes), region)];
    if (faults.length > 0) throw refuseFields(faults);
    context.emit({ type: 'CentreCorrected', data: { changes } });
  },
});

/** Plans the day of each stage anew; the days given replace those that were. */
export const plan = rule({
  data: PlannedDays,
  by: KEEPING,
  refuses: ['centreInconsistent'],
  run(context, planned): void {
    const { state } = context;
    if (fingerprint(planned) === fingerprint(state.planned)) return;
    const faults = [...planFaults(planned)].map(({ path, why }) => ({
      path: path.replace('planned.', ''),
      why,
    }));
    if (faults.length > 0) throw refuseFields(faults);
    context.emit({ type: 'StagesPlanned', data: { planned, ...wayAnew({ ...state, planned }) } });
  },
});

/** Whoever is asked for a stage is asked anew, once its day has moved. */
function wayAnew(centre: Centre): { procedure?: Centre['procedures'][number] } {
  const isBuilding = centre.status === centre.stage && indexOf(centre.stage) < indexOf('equipped');
  if (!isBuilding) return {};
  const way = wayOf(centre);
  const open = centre.procedures.find(({ kind, status }) => kind === 'stages' && status === 'open');
  const days = (steps: readonly { id: string; dueOn?: string | undefined }[]) =>
    steps
      .filter(({ id }) => way.steps.some((step) => step.id === id))
      .map(({ id, dueOn }) => [id, dueOn ?? '']);
  return fingerprint(days(way.steps)) === fingerprint(days(open?.steps ?? [])) ? {} : { procedure: way };
}

/** Links it to a component of a convention of its owner, instead of the one that it was linked to. */
export const linkComponent = rule({
  data: ComponentLink,
  by: KEEPING,
  needs: (link) => readsConvention(link),
  refuses: ['centreInconsistent', 'componentTaken'],
  run(context, link): void {
    const { link: before, owner, region } = context.state;
    if (before && fingerprint(before) === fingerprint(link)) return;
    const faults = [...linkFaults(context, link, { party: owner, region })];
    if (faults.length > 0) throw refuseFields(faults);
    if (before) context.emit({ type: 'ComponentUnlinked', data: { link: before } });
    context.emit({ type: 'ComponentLinked', data: { link } });
  },
});

export const unlinkComponent = rule({
  data: z.strictObject({}),
  by: UNLINKING,
  refuses: ['componentNotLinked'],
  run(context): void {
    const { link } = context.state;
    if (!link) throw refuse('componentNotLinked');
    context.emit({ type: 'ComponentUnlinked', data: { link } });
  },
});
