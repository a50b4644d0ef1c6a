import { newProcedure } from '../../../kernel/procedure/groups.ts';
import { coreOf } from '../../shared/core.ts';
import {
  type Centre,
  indexOf,
  isStaffed,
  isVerified,
  openBy,
  type Procedure,
  type Stage,
  type Step,
  type Task,
} from '../centre.ts';

/** What is asked on the way of a centre, by whom and until when: the steps of its procedures. */

/** The stages that the owner reports one by one; what comes after them is asked for by the acts of the opening. */
export const REPORTED = ['studies', 'works', 'equipped'] as const;

type Way = Pick<
  Centre,
  'owner' | 'core' | 'planned' | 'settings' | 'stage' | 'procedures' | 'opening' | 'reached' | 'status'
>;

/** The planned day of a stage, or of the next after it that has one. */
function dueOnOf({ planned }: Way, stage: Stage): string | undefined {
  const { studies, works, equipped, authorised, inService } = planned;
  const days = [undefined, studies, works, equipped, authorised, inService];
  return days.slice(indexOf(stage)).find((day) => day !== undefined);
}

/** The owner's officer is asked first, and the wilaya's approver once it is late. */
const asking = ({ owner, core }: Way, subject?: string) => ({
  asked: [{ assignee: { party: owner, role: 'officer' as const }, ...(subject && { subject }) }],
  quorum: 'all' as const,
  onTimeout: 'escalate' as const,
  escalateTo: { party: core.wilaya.party, role: 'approver' as const },
});

function reports(way: Way): Step[] {
  return REPORTED.map((stage) => {
    const dueOn = dueOnOf(way, stage);
    const { stageDelay, escalationDelay } = way.settings;
    return {
      id: stage,
      stage: 'building',
      order: indexOf(stage),
      kind: 'stageReport',
      ...asking(way, stage),
      delay: dueOn === undefined ? stageDelay : escalationDelay,
      ...(dueOn !== undefined && { dueOn }),
    };
  });
}

const PREPARATION = 4;
const OPENING = 5;
const VERIFICATION = 6;

function openings(way: Way): Step[] {
  const { preparationDelay, openingDelay, verificationDelay } = way.settings;
  const prepared = (['operator', 'staff', 'authorisation'] as const).map(
    (kind): Step => ({
      id: kind,
      stage: 'preparation',
      order: PREPARATION,
      kind,
      ...asking(way),
      delay: preparationDelay,
    }),
  );
  return [
    ...prepared,
    {
      id: 'opening',
      stage: 'opening',
      order: OPENING,
      kind: 'opening',
      ...asking(way),
      delay: openingDelay,
    },
    {
      id: 'verification',
      stage: 'opening',
      order: VERIFICATION,
      kind: 'verification',
      asked: coreOf(way).map(({ party }) => ({ assignee: { party, role: 'approver' } })),
      quorum: 'all',
      delay: verificationDelay,
      onTimeout: 'escalate',
    },
  ];
}

/** The first group that is still to come. */
function nextOrderOf({ stage }: Pick<Way, 'stage'>): number {
  if (stage === 'inService') return VERIFICATION;
  return Math.min(indexOf(stage) + 1, PREPARATION);
}

const numberOf = ({ procedures }: Way, kind: Procedure['kind']) =>
  procedures.filter((each) => each.kind === kind).length + 1;

/** The way from where a centre stands to its verified opening. */
export function wayOf(way: Way): Procedure {
  const steps = [...reports(way), ...openings(way)].filter(({ order }) => order >= nextOrderOf(way));
  return newProcedure('stages', numberOf(way, 'stages'), steps);
}

/** The time within which an equipped centre must be open; undefined where it does not run. */
export function clockOf(way: Way): Procedure | undefined {
  const dueOn = openBy(way);
  if (dueOn === undefined) return undefined;
  const step: Step = {
    id: 'clock',
    stage: 'opening',
    order: 1,
    kind: 'builtNotOpen',
    ...asking(way),
    delay: way.settings.escalationDelay,
    dueOn,
  };
  return newProcedure('clock', numberOf(way, 'clock'), [step]);
}

/** The yearly question whether it is still open, to its operator. */
export function confirmationOf(centre: Centre): Procedure {
  const party = centre.operator?.party ?? centre.owner;
  const step: Step = {
    id: 'still-open',
    stage: 'service',
    order: 1,
    kind: 'stillOpen',
    ...asking(centre),
    asked: [{ assignee: { party, role: 'officer' } }],
    delay: centre.settings.stillOpenDelay,
    expires: true,
  };
  return newProcedure('confirmation', numberOf(centre, 'confirmation'), [step]);
}

/** What is still to be done of a centre's way: its procedures when it begins or begins again. */
export function waysOf(way: Way): Procedure[] {
  const clock = clockOf(way);
  return [...(isVerified(way) ? [] : [wayOf(way)]), ...(clock ? [clock] : [])];
}

/** Whether what a task is about has still to be done: nobody is asked for what was done before. */
export function isStillAsked(
  centre: Centre,
  kind: Task['kind'],
  { assignee, subject }: Step['asked'][number],
): boolean {
  switch (kind) {
    case 'stageReport':
      return REPORTED.some((stage) => stage === subject && indexOf(stage) > indexOf(centre.stage));
    case 'operator':
      return centre.operator === undefined;
    case 'staff':
      return !isStaffed(centre);
    case 'authorisation':
      return centre.authorisation === undefined;
    case 'opening':
    case 'builtNotOpen':
      return centre.stage !== 'inService';
    case 'verification':
      return !isVerified(centre) && assignee.party !== centre.opening?.declarer;
    case 'stillOpen':
      return true;
  }
}

/** The open tasks that an act has done, by what the centre has become. */
export function tasksDone(centre: Centre, change: Partial<Centre>): string[] {
  const after = { ...centre, ...change };
  return centre.tasks
    .filter((task) => task.status === 'open' && !isStillAsked(after, task.kind, task))
    .map(({ id }) => id);
}
