import * as z from 'zod/mini';
import type { OrganisationAnswer } from '../../aggregates/organisation/answers.ts';
import { ORGANISATION_KIND } from '../../aggregates/organisation/kind.ts';
import { Kind, Status } from '../../aggregates/organisation/organisation.ts';
import { mayDeclare } from '../../aggregates/organisation/permissions.ts';
import { organisationView } from '../../aggregates/organisation/view.ts';
import { Province, Region } from '../../aggregates/shared/place-codes.ts';
import { dayOf } from '../../kernel/calendar.ts';
import { idOf } from '../../kernel/id.ts';
import { Cursor, Limit, word } from '../../kernel/query.ts';
import type { RouteTable } from '../../kernel/route.ts';
import { etagOf } from '../../kernel/version.ts';
import { openStore } from '../../store/table.ts';
import { trailPage } from '../../store/trail-page.ts';
import { ok } from '../http.ts';
import { parseQuery } from '../parse.ts';
import { known } from '../view-route.ts';
import { ACTIVITIES_ROUTE } from './activities/route.ts';
import { mergedIntoIt, organisationAt } from './one-organisation.ts';
import { alike, searchRegister } from './organisation-list.ts';
import { possibleDuplicates } from './possible-duplicates.ts';
import { pageFrom, type ReadRoute } from './read-route.ts';
import { TrailQuery } from './trail-query.ts';

/** The reads of the register: by everybody who is signed in. */

const ListQuery = z.strictObject({
  text: word(200),
  kind: z.optional(Kind),
  region: z.optional(Region),
  status: z.optional(Status),
  limit: Limit,
  cursor: Cursor,
});

const SimilarQuery = z.strictObject({
  ar: z._default(z.string().check(z.maxLength(200)), ''),
  fr: z._default(z.string().check(z.maxLength(200)), ''),
  region: z.optional(Region),
  /** Codes of provinces, with commas between. */
  provinces: z._default(
    z.pipe(
      z.pipe(
        z.string().check(z.maxLength(600)),
        z.transform((text) => text.split(',').filter((code) => code !== '')),
      ),
      z.array(Province),
    ),
    [],
  ),
});

const DuplicatesQuery = z.strictObject({ region: z.optional(Region), limit: Limit, cursor: Cursor });

export const ORGANISATION_READS: RouteTable<ReadRoute<OrganisationAnswer>> = {
  servedBy: 'Read',
  heading: 'Register',
  routes: [
    {
      route: 'GET /v1/organisations',
      summary: 'The register, narrowed by words, kind, region and status, the newest first',
      answers: 'OrganisationList',
      query: ListQuery,
      handle: async (request) => {
        const declarable = mayDeclare(request.person());
        const query = parseQuery(ListQuery, request.query, request.language);
        const page = await pageFrom(query.cursor, () => searchRegister(openStore(), query));
        return ok({ ...page, declarable });
      },
    },
    {
      route: 'GET /v1/similar-organisations',
      summary:
        'The organisations that may be the one with these names in these places: to look at before declaring it',
      answers: 'SimilarOrganisations',
      query: SimilarQuery,
      handle: async (request) => {
        request.person();
        const { ar, fr, ...places } = parseQuery(SimilarQuery, request.query, request.language);
        return ok({ items: await alike(openStore(), { name: { ar, fr }, ...places }) });
      },
    },
    {
      route: 'GET /v1/possible-duplicates',
      summary: 'Groups of organisations that may be one and the same: similar names in the same province',
      answers: 'PossibleDuplicates',
      query: DuplicatesQuery,
      handle: async (request) => {
        request.person();
        const query = parseQuery(DuplicatesQuery, request.query, request.language);
        return ok(await pageFrom(query.cursor, () => possibleDuplicates(openStore(), query)));
      },
    },
    ACTIVITIES_ROUTE,
    {
      route: 'GET /v1/organisations/{id}',
      summary:
        'An organisation, with what is good to know of it; a merged id answers the one it leads to, and how',
      answers: 'Organisation',
      tagged: true,
      handle: async (request) => {
        const person = request.person();
        const id = idOf(request.params.id);
        const { organisation, through, own } = await organisationAt(openStore(), id, person.party);
        const [others, merged] = await Promise.all([
          alike(openStore(), organisation.details, organisation),
          mergedIntoIt(openStore(), organisation.party),
        ]);
        const view = organisationView(organisation, {
          reader: person,
          own,
          language: request.language,
          today: dayOf(new Date().toISOString()),
          alike: others,
          through,
          merged,
        });
        return ok(view, { etag: etagOf(organisation.version) });
      },
    },
    {
      route: 'GET /v1/organisations/{id}/events',
      summary: 'Its trail: without a cursor the whole is verified, with one the page',
      answers: 'RegisterTrail',
      query: TrailQuery,
      handle: async (request) => {
        const query = parseQuery(TrailQuery, request.query, request.language);
        const organisation = await known(ORGANISATION_KIND, request.person(), idOf(request.params.id));
        return ok(await trailPage(openStore(), ORGANISATION_KIND, organisation, query));
      },
    },
  ],
};
