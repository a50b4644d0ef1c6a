import * as z from 'zod/mini';
import { stageDaysOff } from '../../kernel/days-off.ts';
import type { FieldFault } from '../../kernel/refusal.ts';
import { Slug } from '../../kernel/slug.ts';
import { prose } from '../../kernel/text.ts';
import { type Core, coreFaults, coreOf, officeOf, registeredCore } from '../shared/core.ts';
import { readsConsultations } from '../shared/named-consultation.ts';
import { ofNobody } from '../shared/persons.ts';
import { Region } from '../shared/place-codes.ts';
import type { PlanRules } from '../shared/plan-rules.ts';
import { readsConventions } from '../shared/planned-convention.ts';
import { readsCoverage } from '../shared/published-coverage.ts';
import { readsRegister, registeredOf } from '../shared/registered.ts';
import { openRevision, type PlanSettings } from './action-plan.ts';
import { contentsChanges } from './changes.ts';
import { contentFaults } from './consistency.ts';
import {
  Consultations,
  type Contents,
  ContributorsGiven,
  ConventionId,
  Groups,
  Line,
  MAX_LINES,
  Programme,
  Years,
} from './contents.ts';
import type { ActionPlanContext } from './context.ts';
import { conventionFaults, conventionsIn, newYearsFaults } from './conventions.ts';
import { AxesGiven, EnvelopesGiven, TargetsGiven, TitleGiven } from './given.ts';
import { consultationFaults, reachedFaults } from './named.ts';
import { DEPARTING, DRAFTING, isMember, PROPOSING } from './permissions.ts';
import { phrase, refuse, refuseFields } from './refuse.ts';
import { rule } from './rule.ts';

/** A plan is laid on the table by one of the three, and drafted by all of them. */

/** Text by which somebody says why. */
export const Reason = prose(4000).check(ofNobody);

/** What of a plan is given field by field; lines, envelopes and targets have acts of their own. */
export const Fields = z.strictObject({
  title: TitleGiven,
  years: Years,
  contributors: ContributorsGiven,
  axes: AxesGiven,
  groups: Groups,
  programme: Programme,
  consultations: Consultations,
});

function settingsOf(rules: PlanRules): z.infer<typeof PlanSettings> {
  return {
    holidays: [],
    remindAtPercent: 50,
    reviewDelay: rules.planReviewDelay,
    deliberationDelay: rules.planDeliberationDelay,
    deliberationOnTimeout: rules.planDeliberationOnTimeout,
    oppositionDelay: rules.planOppositionDelay,
    signatureDelay: rules.planSignatureDelay,
    closureDelay: rules.planClosureDelay,
  };
}

type Named = z.infer<typeof ContributorsGiven>;

/** Those who contribute are in the register, and are none of the three. */
export function* contributorFaults(
  context: Pick<ActionPlanContext, 'beside'>,
  contributors: Named,
  core: readonly string[],
): Generator<FieldFault> {
  for (const [index, { party: id }] of contributors.entries()) {
    const party = { name: id };
    const registered = registeredOf(context, id);
    if (registered?.mergedInto) {
      const successor = { name: registered.mergedInto.party };
      yield { path: `contributors.${index}.party`, why: phrase('partyMerged', { party, successor }) };
    } else if (!registered || registered.status === 'suspended')
      yield { path: `contributors.${index}.party`, why: phrase('notRegistered', { party }) };
    else if (core.includes(id))
      yield { path: `contributors.${index}.party`, why: phrase('contributorOfCore', { party }) };
  }
}

/** As the register has them. */
export function contributorsOf(context: ActionPlanContext, named: Named): Contents['contributors'] {
  return named.flatMap(({ party, provinces }) => {
    const registered = registeredOf(context, party);
    return registered ? [{ ...officeOf(registered), provinces }] : [];
  });
}

const idsOf = (core: Core) => coreOf({ core }).map(({ party }) => party);

/** Begins a plan as a draft of the actor's party. */
export const propose = rule({
  data: z.strictObject({
    title: TitleGiven,
    region: Region,
    years: Years,
    ministry: Slug,
    wilaya: Slug,
    council: Slug,
    contributors: z._default(ContributorsGiven, []),
    axes: z._default(AxesGiven, []),
    groups: z._default(Groups, []),
    programme: z.optional(Programme),
    consultations: z._default(Consultations, []),
  }),
  by: PROPOSING,
  begins: true,
  needs: ({ ministry, wilaya, council, contributors, consultations }) => ({
    others: [
      ...readsRegister([ministry, wilaya, council, ...contributors.map(({ party }) => party)]).others,
      ...readsConsultations(consultations).others,
    ],
  }),
  refuses: ['planKnown', 'actionPlanInconsistent'],
  run(context, { region, ministry, wilaya, council, contributors, programme, ...given }): void {
    const { actor, now, rules } = context;
    if (!context.isNew && actor.kind === 'person' && !isMember(context.state, actor.party))
      throw refuse('notFound');
    if (!context.isNew) throw refuse('planKnown');
    const named = { ministry, wilaya, council };
    const isOfCore = actor.kind === 'person' && Object.values(named).includes(actor.party);
    if (!isOfCore || !actor.roles.includes('officer')) throw refuse('notAllowed', { who: PROPOSING.roles });
    const contents: Contents = {
      ...given,
      ...(programme && { programme }),
      contributors: contributorsOf(context, contributors),
      lines: [],
      envelopes: [],
      targets: [],
    };
    const faults = [
      ...coreFaults(context, named, region),
      ...contributorFaults(context, contributors, Object.values(named)),
      ...consultationFaults(context, given.consultations, { region, known: [] }),
      ...contentFaults(contents, region),
    ];
    if (faults.length > 0) throw refuseFields(faults);
    context.emit({
      type: 'PlanProposed',
      data: {
        region,
        proposer: actor.party,
        core: registeredCore(context, named),
        contents,
        settings: settingsOf(rules),
        daysOff: stageDaysOff(rules, context.added, now),
      },
    });
  },
});

/** Brings a text in place of the one that was; nothing happens where it is the same. */
function replace(context: ActionPlanContext, contents: Contents): void {
  const faults = [...contentFaults(contents, context.state.region)];
  if (faults.length > 0) throw refuseFields(faults);
  const changes = contentsChanges(context.state.contents, contents);
  if (changes) context.emit({ type: 'PlanRevised', data: { changes } });
}

/** Replaces the fields given; the rest stays. */
export const revise = rule({
  data: z.partial(Fields),
  by: DRAFTING,
  needs: ({ contributors = [], consultations = [] }) => ({
    others: [
      ...readsRegister(contributors.map(({ party }) => party)).others,
      ...readsConsultations(consultations).others,
    ],
  }),
  needsBy: ({ state: { contents } }, { years }) => (years ? conventionsIn(contents) : []),
  refuses: ['actionPlanInconsistent'],
  run(context, { contributors, ...given }): void {
    const { contents, core, region } = context.state;
    const known = contents.consultations;
    const faults = [
      ...contributorFaults(context, contributors ?? [], idsOf(core)),
      ...consultationFaults(context, given.consultations ?? [], { region, known }),
      ...(given.years ? newYearsFaults(context, contents.lines, given.years) : []),
    ];
    if (faults.length > 0) throw refuseFields(faults);
    replace(context, {
      ...contents,
      ...given,
      ...(contributors && { contributors: contributorsOf(context, contributors) }),
    });
  },
});

/** Enters a convention as a line of the plan, or says anew what of it belongs to the plan. */
export const setLine = rule({
  data: Line,
  by: DRAFTING,
  needs: ({ convention }) => readsConventions([convention]),
  refuses: ['actionPlanInconsistent', 'linesTooMany', 'lineTaken'],
  run(context, line): void {
    const { contents, region } = context.state;
    const { lines, years } = contents;
    const isKnown = lines.some(({ convention }) => convention === line.convention);
    if (!isKnown && lines.length >= MAX_LINES) throw refuse('linesTooMany', { most: MAX_LINES });
    const faults = [...conventionFaults(context, line, { region, years, party: context.party }, '')];
    if (faults.length > 0) throw refuseFields(faults);
    replace(context, {
      ...contents,
      lines: isKnown
        ? lines.map((each) => (each.convention === line.convention ? line : each))
        : [...lines, line],
    });
  },
});

/** Takes a convention out of the plan, with the reason; of a plan in force an approver does. */
export const departLine = rule({
  data: z.strictObject({ convention: ConventionId, reason: Reason }),
  by: DEPARTING,
  refuses: ['planLineUnknown', 'revisionOpen'],
  run(context, { convention, reason }): void {
    const { state, actor } = context;
    const isInForce = state.phase === 'inForce';
    const role = isInForce ? 'approver' : 'officer';
    if (actor.kind === 'person' && !actor.roles.includes(role)) throw refuse('notAllowed', { who: [role] });
    if (!state.contents.lines.some((line) => line.convention === convention)) throw refuse('planLineUnknown');
    if (openRevision(state)) throw refuse('revisionOpen');
    context.emit({ type: 'LineDeparted', data: { convention, reason } });
  },
});

/** Says anew which envelopes there are; those given replace those that were. */
export const setEnvelopes = rule({
  data: z.strictObject({ envelopes: EnvelopesGiven }),
  by: DRAFTING,
  refuses: ['actionPlanInconsistent'],
  run(context, { envelopes }): void {
    replace(context, { ...context.state.contents, envelopes });
  },
});

/** Says anew what is aimed at; the targets given replace those that were. */
export const setTargets = rule({
  data: z.strictObject({ targets: TargetsGiven }),
  by: DRAFTING,
  needs: ({ targets }, now) =>
    readsCoverage(
      targets.map(({ place }) => place),
      now,
    ),
  refuses: ['actionPlanInconsistent'],
  run(context, { targets }): void {
    const faults = [...reachedFaults(context, targets, context.state.contents.targets)];
    if (faults.length > 0) throw refuseFields(faults);
    replace(context, { ...context.state.contents, targets });
  },
});
