import type * as z from 'zod/mini';
import { dayOf } from '../../kernel/calendar.ts';
import type { Reading } from '../../kernel/route.ts';
import { etagOf } from '../../kernel/version.ts';
import type { Fact } from '../shared/figures.ts';
import type { CampaignView } from './answers.ts';
import { type Campaign, isKeeper, type Submission } from './campaign.ts';
import { possibleActs } from './commands.ts';
import { unpacked } from './figures/series.ts';

/**
 * A campaign as it is shown. The figures of a source are shown to itself and to the approvers who accept them; to
 * everybody else, coverage shows what is made of them.
 */
export function campaignView(
  campaign: Campaign,
  { person }: Pick<Reading, 'person'>,
): z.infer<typeof CampaignView> {
  const { id, version, region, year, status, statusSince, createdAt, changedAt } = campaign;
  const seesAll = isKeeper(campaign, person.party) && person.roles.includes('approver');
  const sees = (source: string) => seesAll || source === person.party;
  const isPublished = (number: number | undefined) =>
    number !== undefined && number <= (campaign.publishedVersion ?? 0);
  const madeBy = (version: number) => campaign.corrections.find((each) => each.version === version)?.source;
  /** A reason may name what it corrects: everybody reads it with its version, and nobody else before. */
  const mayRead = (source: string | undefined, version: number | undefined) =>
    isPublished(version) || source === undefined || sees(source);
  return {
    id,
    version,
    etag: etagOf(version),
    region,
    year,
    status,
    statusSince,
    createdAt,
    changedAt,
    members: campaign.members.map(({ party, kind, name }) => ({ party, kind, name })),
    targetGroups: campaign.targetGroups,
    measures: campaign.measures,
    dueOn: campaign.dueOn,
    // Why figures were returned may name them: it is between their source and those who accept them.
    requests: campaign.requests.map(({ reason, ...request }) => ({
      ...request,
      ...(reason !== undefined && sees(request.source) && { reason }),
    })),
    disjoint: campaign.disjoint,
    versions: campaign.versions.map(({ reason, ...version }) => ({
      ...version,
      ...(reason !== undefined && mayRead(madeBy(version.number), version.number) && { reason }),
    })),
    ...(campaign.publishedVersion !== undefined && { publishedVersion: campaign.publishedVersion }),
    ...(campaign.reason !== undefined && { reason: campaign.reason }),
    smallNumbersBelow: campaign.settings.smallNumbersBelow,
    figures: campaign.submissions.filter(({ source }) => sees(source)).flatMap(factsShown),
    corrections: campaign.corrections.map(
      ({ number, source, reason, status: stands, at, series, version: made }) => ({
        number,
        source,
        ...(mayRead(source, made) && { reason }),
        status: stands,
        at,
        ...(made !== undefined && { version: made }),
        facts: sees(source) ? unpacked(series).map((fact) => ({ ...fact, source })) : [],
      }),
    ),
    tasks: campaign.tasks
      .filter(({ status: stands }) => stands === 'open')
      .map((task) => ({
        id: `${id}.${task.id}`,
        party: task.assignee.party,
        openedAt: task.openedAt,
        dueAt: task.dueAt,
        dueOn: dayOf(task.dueAt),
        ...(task.remindAt !== undefined && { remindAt: task.remindAt }),
      })),
    possibleActs: possibleActs(person, campaign),
  };
}

function factsShown({ source, series }: Submission): (Fact & { source: string })[] {
  return unpacked(series).map((fact) => ({ ...fact, source }));
}
