import type * as z from 'zod/mini';
import { dayOf } from '../../kernel/calendar.ts';
import { phraseIn } from '../../kernel/messages.ts';
import type { Reading } from '../../kernel/route.ts';
import { etagOf } from '../../kernel/version.ts';
import { nextStageOf } from '../shared/centre-way.ts';
import type { Office } from '../shared/core.ts';
import type { CentreView } from './answers.ts';
import { attendanceShown } from './attendance.ts';
import { type Centre, leastPosts, STAGES } from './centre.ts';
import { possibleActs } from './commands.ts';
import { builtOf } from './listing.ts';
import { CENTRE_MESSAGES } from './messages.ts';
import { isMember } from './permissions.ts';
import { waitsForOf } from './waits-for.ts';
import { warningsOf } from './warnings.ts';

const DAY = 86_400_000;

const officeShown = ({ party, name }: Office) => ({ party, name });

/** How long it stands built and not open, and whether that is too long. */
function builtShown(centre: Centre, now: string) {
  const built = builtOf(centre);
  if (!built) return undefined;
  const today = dayOf(now);
  const days = Math.round((Date.parse(today) - Date.parse(built.since)) / DAY);
  return { ...built, days, isOverdue: today > built.openBy };
}

function tasksShown({ id, tasks }: Centre) {
  return tasks
    .filter(({ status }) => status === 'open')
    .map(({ id: task, kind, subject, assignee, openedAt, dueAt, escalatedTo }) => {
      const stage = STAGES.find((each) => each === subject);
      return {
        id: `${id}.${task}`,
        kind,
        ...(stage && { stage }),
        party: assignee.party,
        openedAt,
        dueAt,
        dueOn: dayOf(dueAt),
        ...(escalatedTo && { escalatedTo: escalatedTo.party }),
      };
    });
}

/** What shows a stage, and what people wrote: shown to those who have to do with the centre. */
function fileOf({ reached, documents, reason }: Centre) {
  return { reached, documents, ...(reason !== undefined && { reason }) };
}

/** What everybody sees of the same: which stage was reached on which day, and who reported it. */
const publicFileOf = ({ reached }: Centre) => ({
  reached: reached.map(({ documents: _documents, ...each }) => each),
});

/**
 * A centre as it is shown to everybody who is signed in; those who have to do with it see its documents and reasons too,
 * and small numbers of people only whoever reported them.
 */
export function centreView(centre: Centre, { person, language, now }: Reading): z.infer<typeof CentreView> {
  const { version, core, details, operator, posts } = centre;
  const [next, built] = [nextStageOf(centre), builtShown(centre, now)];
  const waitsFor = waitsForOf(centre);
  const isOfIt = isMember(centre, person.party);
  return {
    id: centre.id,
    version,
    etag: etagOf(version),
    view: isOfIt ? 'member' : 'public',
    createdAt: centre.createdAt,
    changedAt: centre.changedAt,
    region: centre.region,
    owner: centre.owner,
    core: {
      ministry: officeShown(core.ministry),
      wilaya: officeShown(core.wilaya),
      council: officeShown(core.council),
    },
    ...details,
    planned: centre.planned,
    status: centre.status,
    statusSince: centre.statusSince,
    ...(centre.closedOn !== undefined && { closedOn: centre.closedOn }),
    stage: centre.stage,
    ...(isOfIt ? fileOf(centre) : publicFileOf(centre)),
    ...(next && { next }),
    ...(built && { built }),
    ...(centre.progress && { progress: centre.progress }),
    ...(operator && { operator: officeShown(operator) }),
    ...(posts && { posts: { ...posts, least: leastPosts(centre) } }),
    ...(centre.authorisation && { authorisation: centre.authorisation }),
    ...(centre.opening && { opening: centre.opening }),
    ...(centre.link && { link: centre.link }),
    attendance: attendanceShown(centre, person.party),
    smallNumbersBelow: centre.settings.smallNumbersBelow,
    ...(waitsFor && { waitsFor }),
    tasks: tasksShown(centre),
    possibleActs: possibleActs(person, centre),
    warnings: warningsOf(details).map(({ warning, said }) => ({
      warning,
      message: phraseIn(CENTRE_MESSAGES, said, language),
    })),
  };
}
