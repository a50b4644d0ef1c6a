import * as z from 'zod/mini';
import type { FieldFault } from '../../../kernel/refusal.ts';
import { Slug } from '../../../kernel/slug.ts';
import { FigurePlace, type Measure } from '../../shared/figures.ts';
import { liesIn } from '../../shared/places.ts';
import { type Registered, registeredOf } from '../../shared/registered.ts';
import type { Campaign, Member } from '../campaign.ts';
import { MAX_REQUESTS } from '../campaign.ts';
import type { CampaignContext } from '../context.ts';
import { phrase } from '../refuse.ts';

/** Requests: which source is asked about which places. */

export const Asked = z.strictObject({
  source: Slug,
  places: z.array(FigurePlace).check(z.minLength(1), z.maxLength(MAX_REQUESTS)),
});
export type Asked = z.infer<typeof Asked>;

type NewRequest = Pick<Campaign['requests'][number], 'source' | 'place' | 'measures'>;

/** The measures asked for that an organisation may report about a place. */
export function reportable(
  { figures }: Pick<Registered, 'figures'>,
  place: string,
  measures: Campaign['measures'],
): Measure[] {
  const may = (measure: Measure) =>
    figures.some(
      (right) =>
        right.measure === measure &&
        (right.provinces.some((each) => each === place) ||
          right.regions.some((region) => region === place || liesIn(place, region))),
    );
  return measures.map(({ measure }) => measure).filter(may);
}

/** The requests of a list, each with its measures; and what is wrong with them, by their paths. */
export function requestsOf(
  context: Pick<CampaignContext, 'beside'>,
  { region, measures }: Pick<Campaign, 'region' | 'measures'>,
  asked: readonly Asked[],
): { requests: NewRequest[]; members: Member[]; faults: FieldFault[] } {
  const requests: NewRequest[] = [];
  const members: Member[] = [];
  const faults: FieldFault[] = [];
  for (const [index, { source, places }] of asked.entries()) {
    const path = `requests.${index}`;
    const registered = registeredOf(context, source);
    const name = { name: source };
    if (registered?.mergedInto) {
      const successor = { name: registered.mergedInto.party };
      faults.push({ path: `${path}.source`, why: phrase('sourceMerged', { source: name, successor }) });
      continue;
    }
    if (!registered || registered.status === 'suspended') {
      faults.push({ path: `${path}.source`, why: phrase('notRegistered', { source: name }) });
      continue;
    }
    if (!members.some(({ party }) => party === source)) members.push(memberOf(registered, 'source'));
    for (const [at, place] of places.entries()) {
      const where = `${path}.places.${at}`;
      const possible = reportable(registered, place, measures);
      if (place !== region && !liesIn(place, region))
        faults.push({ path: where, why: phrase('placeOfOthers', { place, region }) });
      else if (requests.some((each) => each.source === source && each.place === place))
        faults.push({ path: where, why: phrase('requestTwice', { source: name, place }) });
      else if (possible.length === 0)
        faults.push({ path: where, why: phrase('mayReportNothing', { source: name, place }) });
      else requests.push({ source, place, measures: possible });
    }
  }
  if (requests.length > MAX_REQUESTS)
    faults.push({ path: 'requests', why: phrase('requestsTooMany', { most: MAX_REQUESTS }) });
  return { requests, members, faults };
}

export function memberOf({ party, details }: Registered, kind: Member['kind']): Member {
  const { name, mailbox } = details;
  return { party, kind, name, ...(mailbox !== undefined && { mailbox }) };
}
