import type * as z from 'zod/mini';
import { dayOf } from '../../kernel/calendar.ts';
import { phraseIn } from '../../kernel/messages.ts';
import { sum } from '../../kernel/money.ts';
import type { Reading } from '../../kernel/route.ts';
import { etagOf } from '../../kernel/version.ts';
import type { ConventionLine } from '../shared/convention-line.ts';
import type { Office } from '../shared/core.ts';
import type { ActionPlan, Revision } from './action-plan.ts';
import type { ActionPlanView } from './answers.ts';
import { revisionOf } from './asking.ts';
import { possibleActs } from './commands.ts';
import { type Contents, contributionKey } from './contents.ts';
import { describeGap, type Entered, gapsOf } from './gaps.ts';
import { ACTION_PLAN_MESSAGES } from './messages.ts';
import { countedOf, planMoneyOf } from './money/plan-money.ts';
import { notPublishedOf } from './money/split.ts';
import { waitsForOf } from './waits-for.ts';

type View = z.infer<typeof ActionPlanView>;
type Conventions = ReadonlyMap<string, ConventionLine>;

const officeShown = ({ party, name }: Office) => ({ party, name });

const contributorShown = (each: Contents['contributors'][number]) => ({
  ...officeShown(each),
  provinces: each.provinces,
});

function revisionShown({ preparedBy: _who, changes, ...revision }: Revision): View['revisions'][number] {
  const { contributors, ...rest } = changes;
  return {
    ...revision,
    changes: { ...rest, ...(contributors && { contributors: contributors.map(contributorShown) }) },
  };
}

/** A line with its convention's title, phase and totals; nothing of its trail. */
function lineShown(
  { convention, axis, role, contributions }: Contents['lines'][number],
  conventions: Conventions,
  reader: string,
): View['lines'][number] {
  const found = conventions.get(convention);
  const shares = found?.shares ?? [];
  const declared = new Map(contributions.map((each) => [contributionKey(each), each.fundedFrom]));
  const total = (of: 'pledged' | 'committed' | 'disbursed') => sum(shares.map((share) => share[of]));
  return {
    convention,
    axis,
    role,
    ...(found && {
      number: found.number,
      title: found.title,
      phase: found.phase,
      isBinding: found.isBinding,
    }),
    isOpen: found?.parties.includes(reader) ?? false,
    pledged: total('pledged'),
    committed: total('committed'),
    disbursed: total('disbursed'),
    contributions: shares.map((share) => ({
      party: share.party,
      nature: share.nature,
      ...(share.earmark !== undefined && { earmark: share.earmark }),
      amount: found ? countedOf(found, share) : 0,
      fundedFrom: declared.get(contributionKey(share)) ?? 'unknown',
    })),
  };
}

/** What the conventions lack, and what each party gives to them. */
const enteredOf = (conventions: Conventions, { inForceAt }: ActionPlan): Map<string, Entered> =>
  new Map(
    [...conventions].map(([id, { hasCostPlan, hasSchedule, shares, isVoid, brokenOff }]) => [
      id,
      {
        lacks: [...(hasCostPlan ? [] : ['costPlan' as const]), ...(hasSchedule ? [] : ['schedule' as const])],
        shares: isVoid ? [] : shares,
        brokenOff,
        keepsOut: isVoid && inForceAt === undefined,
      },
    ]),
  );

function tasksShown({ id, tasks }: ActionPlan): View['tasks'] {
  return tasks
    .filter(({ status }) => status === 'open')
    .map(({ id: task, kind, procedure, assignee, openedAt, dueAt, escalatedTo }) => {
      const revision = revisionOf(procedure);
      return {
        id: `${id}.${task}`,
        kind,
        ...(revision !== undefined && { revision }),
        party: assignee.party,
        openedAt,
        dueAt,
        dueOn: dayOf(dueAt),
        escalated: escalatedTo !== undefined,
      };
    });
}

/** A plan as it is shown to its parties, with the conventions of its lines as they stand. */
export function planView(plan: ActionPlan, conventions: Conventions, { person, language }: Reading): View {
  const { version, core, region } = plan;
  const { lines, contributors, ...contents } = plan.contents;
  const waitsFor = waitsForOf(plan);
  const nameOf = (about: string) =>
    conventions.get(about)?.title ?? contents.envelopes.find((each) => each.id === about)?.title ?? about;
  return {
    id: plan.id,
    version,
    etag: etagOf(version),
    createdAt: plan.createdAt,
    changedAt: plan.changedAt,
    region,
    proposer: plan.proposer,
    core: {
      ministry: officeShown(core.ministry),
      wilaya: officeShown(core.wilaya),
      council: officeShown(core.council),
    },
    ...contents,
    envelopes: contents.envelopes.map((each) => ({ ...each, notPublished: notPublishedOf(each) })),
    contributors: contributors.map(contributorShown),
    lines: lines.map((line) => lineShown(line, conventions, person.party)),
    money: planMoneyOf(plan.contents, conventions),
    gaps: gapsOf(plan.contents, region, enteredOf(conventions, plan)).map(({ lacks, ...gap }) => ({
      ...gap,
      ...(lacks && { lacks: [...lacks] }),
      message: phraseIn(
        ACTION_PLAN_MESSAGES,
        describeGap({ ...gap, ...(lacks && { lacks }) }, nameOf),
        language,
      ),
    })),
    phase: plan.phase,
    phaseSince: plan.phaseSince,
    ...(plan.reason !== undefined && { reason: plan.reason }),
    ...(plan.inForceAt !== undefined && { inForceAt: plan.inForceAt }),
    revisions: plan.revisions.map(revisionShown),
    sessions: plan.sessions,
    ...(plan.report && { report: plan.report.document }),
    ...(waitsFor && { waitsFor }),
    tasks: tasksShown(plan),
    possibleActs: possibleActs(person, plan),
  };
}
