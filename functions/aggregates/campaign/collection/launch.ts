import * as z from 'zod/mini';
import { Day, dayOf, endOfDay } from '../../../kernel/calendar.ts';
import { stageDaysOff } from '../../../kernel/days-off.ts';
import { reminderAfter } from '../../../kernel/procedure/delays.ts';
import { newProcedure } from '../../../kernel/procedure/groups.ts';
import type { FieldFault } from '../../../kernel/refusal.ts';
import { Slug } from '../../../kernel/slug.ts';
import { prose } from '../../../kernel/text.ts';
import { FigureUnit, Measure, Year } from '../../shared/figures.ts';
import { Region } from '../../shared/place-codes.ts';
import { readsRegister, registeredOf } from '../../shared/registered.ts';
import { TargetGroup } from '../../shared/target-group.ts';
import { type Campaign, MAX_REQUESTS, type Procedure } from '../campaign.ts';
import type { CampaignContext } from '../context.ts';
import { KEEPING, LAUNCHER, mayLaunch } from '../permissions.ts';
import { phrase, refuse, refuseFields } from '../refuse.ts';
import { rule } from '../rule.ts';
import { Asked, memberOf, requestsOf } from './requests.ts';

/** A campaign begins: the ministry or the wilaya asks sources for a region's figures of one year. */

const Launch = z.strictObject({
  region: Region,
  year: Year,
  /** The two that keep it: they accept, freeze and publish. */
  ministry: Slug,
  wilaya: Slug,
  targetGroups: z.array(TargetGroup).check(z.minLength(1), z.maxLength(12)),
  measures: z
    .array(z.strictObject({ measure: Measure, unit: FigureUnit }))
    .check(z.minLength(1), z.maxLength(9)),
  dueOn: Day,
  requests: z.array(Asked).check(z.minLength(1), z.maxLength(MAX_REQUESTS)),
});
type Launch = z.infer<typeof Launch>;

export const launch = rule({
  data: Launch,
  by: LAUNCHER,
  begins: true,
  needs: ({ ministry, wilaya, requests }) =>
    readsRegister([ministry, wilaya, ...requests.map(({ source }) => source)]),
  refuses: ['campaignKnown', 'campaignInconsistent'],
  run(context, data): void {
    const { actor, now, rules } = context;
    if (actor.kind === 'system' || !mayLaunch(actor)) throw refuse('notAllowed', { who: LAUNCHER.roles });
    if (![data.ministry, data.wilaya].includes(actor.party))
      throw refuse('notAllowed', { who: LAUNCHER.roles });
    const cancelled = cancelledOf(context);
    if (!context.isNew && !cancelled) throw refuse('campaignKnown', { year: { name: String(data.year) } });
    const { requests, members, faults } = requestsOf(context, data, data.requests);
    const all = [...keeperFaults(context, data), ...termFaults(data, dayOf(now)), ...faults];
    if (all.length > 0) throw refuseFields('campaignInconsistent', all);
    const keepers = (['ministry', 'wilaya'] as const).flatMap((kind) => {
      const registered = registeredOf(context, data[kind]);
      return registered ? [memberOf(registered, kind)] : [];
    });
    const { region, year, targetGroups, measures, dueOn } = data;
    context.emit({
      type: 'CampaignLaunched',
      data: {
        region,
        year,
        members: [
          ...keepers,
          ...members.filter(({ party }) => !keepers.some((each) => each.party === party)),
        ],
        targetGroups,
        measures,
        dueOn,
        requests,
        settings: {
          holidays: [],
          remindAtPercent: 50,
          remindDaysBefore: rules.figuresRemindDaysBefore,
          smallNumbersBelow: rules.smallNumbersBelow,
          acceptanceDelay: rules.figuresAcceptanceDelay,
          returnDelay: rules.figuresReturnDelay,
        },
        daysOff: stageDaysOff(rules, context.added, now),
        procedure: collectionOf(
          cancelled ? nextCollection(cancelled) : 1,
          requests.map(({ source }) => source),
          dueOn,
          rules.figuresRemindDaysBefore,
        ),
      },
    });
  },
});

/** The campaign of this year that was cancelled, where there is one. */
function cancelledOf(context: CampaignContext): Campaign | undefined {
  return !context.isNew && context.state.status === 'cancelled' ? context.state : undefined;
}

/** The number of the collection that comes next: executions are named by it. */
const nextCollection = ({ procedures }: Pick<Campaign, 'procedures'>) =>
  procedures.filter(({ kind }) => kind === 'collection').length + 1;

/** All sources are asked at once, each by one task, until the campaign's due day. */
export function collectionOf(
  number: number,
  sources: readonly string[],
  dueOn: string,
  remindDaysBefore: readonly number[],
): Procedure {
  return newProcedure('collection', number, [
    {
      id: 'figures',
      stage: 'collection',
      order: 1,
      kind: 'figures',
      asked: [...new Set(sources)].map((party) => ({ assignee: { party, role: 'officer' }, subject: party })),
      quorum: 'all',
      delay: { count: 1, unit: 'calendarDays' },
      dueOn,
      remindDaysBefore: [...remindDaysBefore],
      onTimeout: 'escalate',
      expires: true,
    },
  ]);
}

function* keeperFaults(context: CampaignContext, data: Launch): Generator<FieldFault> {
  for (const kind of ['ministry', 'wilaya'] as const) {
    const registered = registeredOf(context, data[kind]);
    const source = { name: data[kind] };
    if (registered?.mergedInto) {
      const successor = { name: registered.mergedInto.party };
      yield { path: kind, why: phrase('sourceMerged', { source, successor }) };
    } else if (!registered || registered.status === 'suspended')
      yield { path: kind, why: phrase('notRegistered', { source }) };
    else if (
      registered.details.kind !== kind ||
      (kind === 'wilaya' && registered.details.region !== data.region)
    )
      yield { path: kind, why: phrase('notOfKind', { source, kind }) };
  }
}

function* termFaults({ measures, dueOn }: Launch, today: string): Generator<FieldFault> {
  for (const [index, { measure }] of measures.entries()) {
    if (measures.findIndex((each) => each.measure === measure) < index)
      yield { path: `measures.${index}.measure`, why: phrase('measureTwice', { measure }) };
  }
  if (dueOn <= today) yield { path: 'dueOn', why: phrase('dueTooEarly') };
}

/** Asks a source about more places, or another source: what was forgotten at the launch. */
export const addRequests = rule({
  data: z.strictObject({ request: Asked, dueOn: Day }),
  by: KEEPING,
  needs: ({ request }) => readsRegister([request.source]),
  refuses: ['campaignInconsistent', 'alreadyRequested'],
  run(context, { request, dueOn }): void {
    const { state, now } = context;
    const { requests, members, faults } = requestsOf(context, state, [request]);
    const late = dueOn <= dayOf(now) ? [{ path: 'dueOn', why: phrase('dueTooEarly') }] : [];
    const many =
      state.requests.length + requests.length > MAX_REQUESTS
        ? [{ path: 'request.places', why: phrase('requestsTooMany', { most: MAX_REQUESTS }) }]
        : [];
    const all = [...faults, ...late, ...many];
    if (all.length > 0) throw refuseFields('campaignInconsistent', all);
    if (requests.some((each) => isAsked(state, each)))
      throw refuse('alreadyRequested', { source: { name: request.source } });
    const [member] = members.filter(({ party }) => !state.members.some((each) => each.party === party));
    context.emit({
      type: 'RequestsAdded',
      data: {
        requests,
        ...(member && { member }),
        procedure: collectionOf(
          nextCollection(state),
          [request.source],
          dueOn,
          state.settings.remindDaysBefore,
        ),
      },
    });
  },
});

const isAsked = (campaign: Campaign, { source, place }: { source: string; place: string }) =>
  campaign.requests.some((each) => each.source === source && each.place === place);

/** Gives all sources until a later day. Those whose time has ended are asked again. */
export const prolong = rule({
  data: z.strictObject({ dueOn: Day }),
  by: KEEPING,
  refuses: ['campaignInconsistent'],
  run(context, { dueOn }): void {
    const { state, now } = context;
    if (dueOn <= dayOf(now) || dueOn <= state.dueOn)
      throw refuseFields('campaignInconsistent', [{ path: 'dueOn', why: phrase('dueTooEarly') }]);
    const { remindDaysBefore } = state.settings;
    const dueAt = endOfDay(dueOn);
    const remindAt = reminderAfter({ remindDaysBefore }, { now, openedAt: now, dueAt, percent: 0 });
    const collections = state.procedures.filter(({ kind }) => kind === 'collection').map(({ key }) => key);
    const tasks = state.tasks
      .filter(({ status, procedure }) => status === 'open' && collections.includes(procedure))
      .map(({ id }) => ({ id, dueAt, ...(remindAt !== undefined && { remindAt }) }));
    const missed = state.requests.filter(({ status }) => status === 'missing').map(({ source }) => source);
    const procedure = collectionOf(nextCollection(state), missed, dueOn, remindDaysBefore);
    context.emit({
      type: 'CampaignProlonged',
      data: { dueOn, tasks, ...(missed.length > 0 && { procedure }) },
    });
  },
});

/** Ends a campaign that should not have been launched. It may be launched again. */
export const cancel = rule({
  data: z.strictObject({ reason: prose(1000) }),
  by: { roles: ['approver'], capacity: 'keeper', phases: ['open'] },
  refuses: [],
  run(context, { reason }): void {
    context.emit({ type: 'CampaignCancelled', data: { reason } });
  },
});
