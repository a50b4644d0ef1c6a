import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../../api/client.ts';
import type { GetConventionsAnswer } from '../../../api/schema.d.ts';
import { fold } from '../../../i18n/fold.ts';
import type { Convention } from '../../../parts/convention/convention.ts';

/** The conventions that money of a tranche can go to. */

export type Target = GetConventionsAnswer['items'][number];

const ENDED = ['rejected', 'lapsed', 'withdrawn', 'terminated', 'closing', 'closed'];

/** All of the reader's conventions, page after page: which of them money can go to depends on the fund. */
export async function readTargets(api: Api, signal?: AbortSignal): Promise<Target[]> {
  const targets: Target[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: '100', ...(cursor !== undefined && { cursor }) };
    const page = await read(api.GET('/v1/conventions', { params: { query }, ...(signal && { signal }) }));
    targets.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return targets;
}

export function targetsQuery(api: Api) {
  return queryOptions({
    queryKey: ['conventions', 'targets'],
    queryFn: ({ signal }) => readTargets(api, signal),
    staleTime: 60_000,
  });
}

interface Fund {
  tranche: number | undefined;
  earmark: string | undefined;
}

/**
 * The conventions that a fund can go to: not ended, and of all the parties whose money is in it; who takes no part in
 * a convention can have no money there.
 */
export function targetsOf(
  all: readonly Target[],
  { id: source, calls }: Pick<Convention, 'id' | 'calls'>,
  fund: Fund,
): Target[] {
  const payers = calls
    .filter(({ tranche, earmark, received }) => {
      return tranche === fund.tranche && earmark === fund.earmark && received > 0;
    })
    .map(({ party }) => party);
  return all.filter(
    ({ id, phase, parties }) =>
      id !== source && !ENDED.includes(phase) && payers.every((party) => parties.includes(party)),
  );
}

/** Those whose number, reference or title has all the words that were typed. */
export function matching(targets: readonly Target[], typed: string): Target[] {
  const words = fold(typed).split(' ');
  return targets.filter(({ number, reference = '', title }) => {
    const folded = fold([number, reference, title.ar, title.fr].join(' '));
    return words.every((word) => folded.includes(word));
  });
}
