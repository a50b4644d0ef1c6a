import * as z from 'zod/mini';
import { endOfDay } from '../../../kernel/calendar.ts';
import { fault } from '../../../kernel/faults.ts';
import type { FieldFault } from '../../../kernel/refusal.ts';
import { Slug } from '../../../kernel/slug.ts';
import { prose } from '../../../kernel/text.ts';
import type { Campaign } from '../campaign.ts';
import { daysGiven, isAwaited } from '../collection/awaited.ts';
import { ACCEPTING, KEEPING, REVISING } from '../permissions.ts';
import { phrase, refuse, refuseFields } from '../refuse.ts';
import { rule } from '../rule.ts';
import { hashOf } from './figures.ts';

/** What was accepted is frozen as the first version, and published by somebody else. */

/** Freezes what is accepted. What is not there by then is missing. */
export const freeze = rule({
  data: z.strictObject({}),
  by: ACCEPTING,
  refuses: ['requestsOpen'],
  run(context): void {
    const { state, now } = context;
    const faults = [...openRequests(state, now)];
    if (faults.length > 0) throw refuseFields('requestsOpen', faults);
    const missing = state.requests
      .filter(({ status }) => status !== 'accepted')
      .map(({ source, place }) => ({ source, place }));
    context.emit({
      type: 'CampaignFrozen',
      data: { version: { number: 1, hash: hashOf(state, 1) }, missing },
    });
  },
});

/** What keeps a campaign from being frozen: figures that nobody has looked at, and those that may still come in time. */
function* openRequests(campaign: Campaign, now: string): Generator<FieldFault> {
  const { requests } = campaign;
  const sources = [...new Set(requests.map(({ source }) => source))];
  for (const source of sources) {
    const own = requests.filter((each) => each.source === source);
    const name = { name: source };
    const [dueOn = campaign.dueOn] = [campaign.dueOn, ...daysGiven(campaign, source, { now })]
      .sort()
      .reverse();
    if (own.some(({ status }) => status === 'submitted'))
      yield { path: 'requests', why: phrase('waitsForAcceptance', { source: name }) };
    else if (now <= endOfDay(dueOn) && own.some(isAwaited))
      yield { path: 'requests', why: phrase('waitsForFigures', { source: name, dueOn: { day: dueOn } }) };
  }
  if (requests.every(({ status }) => status !== 'accepted'))
    yield { path: 'requests', why: phrase('nothingAccepted') };
}

/** Publishes the newest version: from now on everybody may see it. By another person than whoever made it. */
export const publish = rule({
  data: z.strictObject({}),
  by: REVISING,
  refuses: ['segregationOfDuties', 'versionPublished'],
  run(context): void {
    const { versions, publishedVersion, freezers } = context.state;
    const newest = versions.length;
    if (publishedVersion === newest) throw refuse('versionPublished');
    if (freezers.includes(context.actorId)) throw refuse('segregationOfDuties', { what: phrase('youFroze') });
    context.emit({ type: 'VersionPublished', data: { version: newest } });
  },
});

/** Declares, by a document, that sources reach different people: then their figures are added. */
export const declareDisjoint = rule({
  data: z.strictObject({
    sources: z.array(Slug).check(
      z.minLength(2),
      z.maxLength(12),
      z.refine((sources) => new Set(sources).size === sources.length, fault('listedTwice')),
    ),
    document: prose(1000),
  }),
  by: KEEPING,
  refuses: ['sourceUnknown'],
  run(context, { sources, document }): void {
    const { state } = context;
    for (const source of sources) {
      if (!state.requests.some((each) => each.source === source))
        throw refuse('sourceUnknown', { source: { name: source } });
    }
    const others = state.disjoint.filter((each) => !isSameSet(each.sources, sources));
    context.emit({
      type: 'SourcesDeclaredDisjoint',
      data: { disjoint: [...others, { sources, document }].slice(-12) },
    });
  },
});

const isSameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each));
