import * as z from 'zod/mini';
import type { CampaignAnswer } from '../../aggregates/campaign/answers.ts';
import { publishedServices } from '../../aggregates/campaign/coverage/published-services.ts';
import { maySee, regionCoverage } from '../../aggregates/campaign/coverage-view.ts';
import { campaignIdOf } from '../../aggregates/campaign/id.ts';
import { CAMPAIGN_KIND } from '../../aggregates/campaign/kind.ts';
import { campaignList, type Summary } from '../../aggregates/campaign/listing.ts';
import { mayLaunch } from '../../aggregates/campaign/permissions.ts';
import { trailEvent } from '../../aggregates/campaign/trail.ts';
import { CoverageDocument } from '../../aggregates/campaign/versions/coverage-document.ts';
import { campaignView } from '../../aggregates/campaign/view.ts';
import { ORGANISATION_KIND } from '../../aggregates/organisation/kind.ts';
import { Region } from '../../aggregates/shared/place-codes.ts';
import { REGIONS } from '../../aggregates/shared/places.ts';
import { coverageName } from '../../aggregates/shared/published-coverage.ts';
import { organisationIdOf } from '../../aggregates/shared/registered.ts';
import { TargetGroup } from '../../aggregates/shared/target-group.ts';
import { idOf } from '../../kernel/id.ts';
import type { Person } from '../../kernel/principal.ts';
import { Cursor, Limit, whole } from '../../kernel/query.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { RouteTable } from '../../kernel/route.ts';
import { etagOf } from '../../kernel/version.ts';
import { documentsOf } from '../../store/documents.ts';
import { listPage } from '../../store/lists.ts';
import { load } from '../../store/load.ts';
import { openStore } from '../../store/table.ts';
import { trailPage } from '../../store/trail-page.ts';
import { ok } from '../http.ts';
import { parseQuery } from '../parse.ts';
import { known } from '../view-route.ts';
import { pageFrom, type ReadRoute } from './read-route.ts';
import { TrailQuery } from './trail-query.ts';

/** The reads of campaigns, and of the coverage that is made of them. */

const ListQuery = z.strictObject({ region: z.optional(Region), limit: Limit, cursor: Cursor });

const CoverageQuery = z.strictObject({
  period: whole(2015, 2100),
  region: z.optional(Region),
  group: z.optional(TargetGroup),
  version: z.optional(whole(1, 99)),
  view: z.optional(z.literal('public')),
});

export const CAMPAIGN_READS: RouteTable<ReadRoute<CampaignAnswer>> = {
  servedBy: 'Read',
  heading: 'Figures',
  routes: [
    {
      route: 'GET /v1/campaigns',
      summary: 'The campaigns that you may know, of one region or all, the newest first',
      answers: 'CampaignList',
      query: ListQuery,
      handle: async (request) => {
        const person = request.person();
        const { region, ...page } = parseQuery(ListQuery, request.query, request.language);
        const found = await pageFrom(page.cursor, () =>
          listPage(openStore(), CAMPAIGN_KIND, { ...page, list: campaignList(region) }),
        );
        const items = found.items.filter((each) => isKnown(each, person));
        return ok({ ...found, items, launchable: await isLauncher(person) });
      },
    },
    {
      route: 'GET /v1/campaigns/{id}',
      summary: 'A campaign: its matrix of sources and places, and the figures that you may see',
      answers: 'Campaign',
      tagged: true,
      handle: async (request) => {
        const person = request.person();
        const campaign = await known(CAMPAIGN_KIND, person, idOf(request.params.id));
        return ok(campaignView(campaign, { person }), { etag: etagOf(campaign.version) });
      },
    },
    {
      route: 'GET /v1/campaigns/{id}/events',
      summary: 'Its trail, without the figures themselves: without a cursor the whole is verified',
      answers: 'CampaignTrail',
      query: TrailQuery,
      handle: async (request) => {
        const query = parseQuery(TrailQuery, request.query, request.language);
        const campaign = await known(CAMPAIGN_KIND, request.person(), idOf(request.params.id));
        const page = await trailPage(openStore(), CAMPAIGN_KIND, campaign, query);
        return ok({ ...page, items: page.items.map((event) => trailEvent(campaign, event)) });
      },
    },
    {
      route: 'GET /v1/coverage',
      summary:
        'How many of those entitled are reached: of a region’s year; or of all regions, with what others have published for the country',
      answers: 'Coverage',
      query: CoverageQuery,
      handle: async (request) => {
        const person = request.person();
        return ok(await coverage(person, parseQuery(CoverageQuery, request.query, request.language)));
      },
    },
  ],
};

const isKnown = ({ publishedVersion, parties }: Summary, { party }: Person) =>
  publishedVersion !== undefined || parties.includes(party);

/** Whether a person may launch a campaign: the register says which parties are a ministry or a wilaya. */
async function isLauncher(person: Person): Promise<boolean> {
  if (!mayLaunch(person)) return false;
  const { state } = await load(openStore(), ORGANISATION_KIND, organisationIdOf(person.party));
  return (
    state !== undefined && state.status !== 'suspended' && ['ministry', 'wilaya'].includes(state.details.kind)
  );
}

type Query = z.infer<typeof CoverageQuery>;

/** Of each region two documents are read, of the year and of the year before: never more, however many years there are. */
async function coverage(person: Person, { period, region, version, group, view }: Query) {
  const regions = REGIONS.map(({ code }) => code).filter((code) => region === undefined || code === region);
  const asked = regions.flatMap((code) => [
    { id: campaignIdOf(code, period), name: coverageName(version) },
    { id: campaignIdOf(code, period - 1), name: coverageName() },
  ]);
  const documents = (await documentsOf(openStore(), CAMPAIGN_KIND, asked)).map((content) =>
    content === undefined ? undefined : CoverageDocument.parse(content),
  );
  const found = regions.map((code, index) => {
    const [now, before] = [documents[2 * index], documents[2 * index + 1]];
    return { code, now: now && maySee(now, person) ? now : undefined, before };
  });
  if (version !== undefined && found.every(({ now }) => !now)) throw refuse('notFound');
  return {
    items: found.flatMap(({ now, before }) =>
      now ? [regionCoverage(now, before, { person, group, asPublic: view === 'public' })] : [],
    ),
    unpublished: found.flatMap(({ code, now }) => (now ? [] : [code])),
    published: region === undefined ? publishedServices(group) : [],
  };
}
