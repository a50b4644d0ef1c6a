import type * as z from 'zod/mini';
import { dayOf } from '../../kernel/calendar.ts';
import { phraseIn } from '../../kernel/messages.ts';
import type { Reading } from '../../kernel/route.ts';
import { etagOf } from '../../kernel/version.ts';
import type { CentreView } from './answers.ts';
import { attendanceShown } from './attendance.ts';
import { type Centre, leastPosts, type Office, STAGES } from './centre.ts';
import { possibleActs } from './commands.ts';
import { builtOf, nextOf } from './listing.ts';
import { CENTRE_MESSAGES } from './messages.ts';
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

/** A centre as it is shown to everybody who is signed in, small numbers of people apart. */
export function centreView(centre: Centre, { person, language, now }: Reading): z.infer<typeof CentreView> {
  const { version, core, details, operator, posts } = centre;
  const [next, built] = [nextOf(centre), builtShown(centre, now)];
  const waitsFor = waitsForOf(centre);
  return {
    id: centre.id,
    version,
    etag: etagOf(version),
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
    stage: centre.stage,
    reached: centre.reached,
    ...(next && { next }),
    ...(built && { built }),
    ...(centre.progress && { progress: centre.progress }),
    ...(operator && { operator: officeShown(operator) }),
    ...(posts && { posts: { ...posts, least: leastPosts(centre) } }),
    ...(centre.authorisation && { authorisation: centre.authorisation }),
    ...(centre.opening && { opening: centre.opening }),
    ...(centre.link && { link: centre.link }),
    documents: centre.documents,
    attendance: attendanceShown(centre, person.party),
    smallNumbersBelow: centre.settings.smallNumbersBelow,
    ...(centre.reason !== undefined && { reason: centre.reason }),
    ...(waitsFor && { waitsFor }),
    tasks: tasksShown(centre),
    possibleActs: possibleActs(person, centre),
    warnings: warningsOf(details).map(({ warning, said }) => ({
      warning,
      message: phraseIn(CENTRE_MESSAGES, said, language),
    })),
  };
}
