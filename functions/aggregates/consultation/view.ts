import type * as z from 'zod/mini';
import { dayOf } from '../../kernel/calendar.ts';
import type { Person } from '../../kernel/principal.ts';
import { etagOf } from '../../kernel/version.ts';
import type { Office } from '../shared/core.ts';
import type { ConsultationView, RecommendationShown } from './answers.ts';
import { type PersonCommand, possibleActs } from './commands.ts';
import {
  type Consultation,
  isPublished,
  type Linked,
  mergedOf,
  type Recommendation,
} from './consultation.ts';
import { seesDraft } from './permissions.ts';
import { isWorkedOn, numberOf } from './recommendations/way.ts';

const officeShown = ({ party, name }: Office) => ({ party, name });

/** To whom a consultation is shown. */
export interface Shown {
  person: Person;
  /** The parties under which the register knows the reader's organisation; without it the person's alone. */
  own?: readonly string[];
  /**
   * Whether the reader may see what a link names now; undefined where nobody has looked, or can: then those may who were
   * its parties when it was linked.
   */
  sees?: (link: Linked) => boolean | undefined;
}

/** Of what only its parties may see, others learn that it is there. */
function linkShown(link: Linked, { person, sees }: Shown) {
  const { kind, id, part, title, parties, at, party } = link;
  const isOpen = parties === undefined || (sees?.(link) ?? parties.includes(person.party));
  return { kind, isOpen, ...(isOpen && { id, ...(part !== undefined && { part }), title }), at, party };
}

function waitsForOf({ tasks }: Consultation, n: number): z.infer<typeof RecommendationShown>['waitsFor'] {
  const open = tasks.filter((task) => task.status === 'open' && numberOf(task) === n);
  const [first] = open;
  if (!first) return undefined;
  return {
    kind: first.kind,
    parties: [...new Set(open.map(({ assignee }) => assignee.party))],
    dueOn: dayOf(first.dueAt),
    ...(first.escalatedTo && { escalatedTo: first.escalatedTo.party }),
  };
}

/** What can be done to one recommendation, of what can be done to any. */
const IS_POSSIBLE: Partial<
  Record<
    PersonCommand,
    (recommendation: Recommendation, consultation: Consultation, party: string) => boolean
  >
> = {
  correctRecommendation: () => true,
  assign: (each) => each.status === 'recorded' || each.status === 'assigned' || isWorkedOn(each),
  answer: (each, { phase, owner }, party) => {
    const isAssignee = each.assignee?.party === party;
    if (each.status === 'recorded') return party === owner;
    if (each.status === 'assigned') return isAssignee || party === owner;
    return isAssignee && phase === 'followUp' && isWorkedOn(each);
  },
  link: (each, _, party) => each.assignee?.party === party && isWorkedOn(each),
  reportProgress: (each, _, party) => each.assignee?.party === party && isWorkedOn(each),
  deliver: (each, _, party) => each.assignee?.party === party && isWorkedOn(each) && each.links.length > 0,
  verifyDelivery: ({ status, delivery }, _, party) => status === 'delivered' && delivery?.party !== party,
  returnDelivery: ({ status, delivery }, _, party) => status === 'delivered' && delivery?.party !== party,
};

function recommendationShown(
  consultation: Consultation,
  recommendation: Recommendation,
  shown: Shown,
  acts: readonly PersonCommand[],
): z.infer<typeof RecommendationShown> {
  const { version: _version, proposedBy, assignee, reassigned, links, ...rest } = recommendation;
  const { mailbox: _mailbox, ...proposer } = proposedBy;
  const { n } = recommendation;
  const { person, own = [person.party] } = shown;
  const waitsFor = waitsForOf(consultation, n);
  return {
    ...rest,
    proposedBy: proposer,
    isOwn: proposer.party !== undefined && own.includes(proposer.party),
    ...(assignee && { assignee: officeShown(assignee) }),
    ...(reassigned && { reassigned: { ...reassigned, from: officeShown(reassigned.from) } }),
    merged: mergedOf(consultation, n),
    links: links.map((link) => linkShown(link, shown)),
    ...(waitsFor && { waitsFor }),
    possibleActs: acts.filter((act) => IS_POSSIBLE[act]?.(recommendation, consultation, person.party)),
  };
}

/**
 * A consultation as it is shown to everybody who is signed in. What was said at it the three of the region see at once,
 * and all others once its minutes are approved.
 */
export function consultationView(consultation: Consultation, shown: Shown): z.infer<typeof ConsultationView> {
  const { person } = shown;
  const { version, core, meeting, minutes, recommendations } = consultation;
  const acts = possibleActs(person, consultation);
  const isSeen = isPublished(consultation) || seesDraft(consultation, person);
  return {
    id: consultation.id,
    version,
    etag: etagOf(version),
    createdAt: consultation.createdAt,
    changedAt: consultation.changedAt,
    region: consultation.region,
    series: consultation.series,
    number: consultation.number,
    owner: consultation.owner,
    core: {
      ministry: officeShown(core.ministry),
      wilaya: officeShown(core.wilaya),
      council: officeShown(core.council),
    },
    ...meeting,
    phase: consultation.phase,
    phaseSince: consultation.phaseSince,
    ...(consultation.reason !== undefined && { reason: consultation.reason }),
    isPublished: isPublished(consultation),
    attendance: isSeen ? consultation.attendance : [],
    ...(isSeen && minutes && { minutes: minutes.document }),
    ...(consultation.approvedAt !== undefined && { approvedAt: consultation.approvedAt }),
    recommendations: isSeen
      ? recommendations.map((each) => recommendationShown(consultation, each, shown, acts))
      : [],
    possibleActs: acts,
  };
}
