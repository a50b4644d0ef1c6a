import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import { Refused } from '../../api/problem.ts';
import type { GetOrganisationsAnswer } from '../../api/schema.d.ts';

/** The register of organisations, as those who take part in conventions are chosen from it. */

type Row = GetOrganisationsAnswer['items'][number];

/** The kinds of party that an organisation may be in a convention. */
const PARTY_KINDS = { ministry: 'ministry', wilaya: 'wilaya', localAuthority: 'council' } as const;

/** An organisation that is none of the three core parties is a contributor. */
export function partyKindOf(kind: Row['kind']) {
  return kind === 'ministry' || kind === 'wilaya' || kind === 'localAuthority'
    ? PARTY_KINDS[kind]
    : 'contributor';
}

export type PartyKind = ReturnType<typeof partyKindOf>;

export interface RegisteredParty {
  id: string;
  kind: PartyKind;
  name: Row['name'];
  mailbox: string;
  region: string;
}

const partyOf = ({
  party,
  kind,
  name,
  mailbox = '',
  region,
}: Pick<Row, 'party' | 'kind' | 'name' | 'mailbox' | 'region'>): RegisteredParty => ({
  id: party,
  kind: partyKindOf(kind),
  name,
  mailbox,
  region: region ?? '',
});

const KINDS_OF = {
  ministry: { kind: 'ministry' },
  wilaya: { kind: 'wilaya' },
  council: { kind: 'localAuthority' },
  contributor: {},
} as const satisfies Record<PartyKind, { kind?: Row['kind'] }>;

/**
 * Whom a convention may have as a party of a kind: of contributors, who may be anybody, those that a text finds.
 * One that is suspended or merged is not offered.
 */
export function partiesQuery(api: Api, kind: PartyKind, text: string) {
  return queryOptions({
    queryKey: ['organisations', 'parties', kind, text],
    queryFn: async ({ signal }) => {
      const query = { ...KINDS_OF[kind], limit: '100', ...(text !== '' && { text }) };
      const { items } = await read(api.GET('/v1/organisations', { params: { query }, signal }));
      return items
        .filter(({ status }) => status !== 'suspended' && status !== 'merged')
        .map((row) => ({ ...partyOf(row), kind }));
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

/** Whether an answer about an organisation says that the register does not have it. */
export const isUnregistered = (error: unknown) =>
  error instanceof Refused && error.problem.code === 'notFound';

/** A party, as the register has it; `notFound` where it has not. */
export function registeredPartyQuery(api: Api, party: string) {
  return queryOptions({
    queryKey: ['organisation', `o-${party}`, 'party'],
    queryFn: async ({ signal }) => {
      const asked = api.GET('/v1/organisations/{id}', { params: { path: { id: `o-${party}` } }, signal });
      const row = await read(asked);
      return { ...partyOf(row), status: row.status };
    },
    staleTime: 300_000,
    // A page that opens a part of itself once this has failed would ask again with each part, without end.
    retryOnMount: false,
  });
}
