import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { Kind } from './model.ts';

interface File {
  campaign: string;
  kind: Kind;
  csv: string;
}

function send(
  api: Api,
  { campaign, kind, csv }: File,
  query: { dryRun?: 'true'; digest?: string },
  signal?: AbortSignal,
) {
  return read(
    api.POST('/v1/imports/{kind}', {
      params: { path: { kind }, query: { campaign, ...query } },
      body: csv,
      bodySerializer: (body) => body,
      headers: { 'Content-Type': 'text/csv' },
      ...(signal && { signal }),
    }),
  );
}

/** What a file would do to the campaign as it is; asked anew when the campaign has changed. */
export function dryRunQuery(api: Api, file: File) {
  return queryOptions({
    queryKey: ['import', file],
    queryFn: ({ signal }) => send(api, file, { dryRun: 'true' }, signal),
    placeholderData: keepPreviousData,
    // A file may be large: nothing is kept of one that was changed.
    gcTime: 0,
  });
}

/** Imports a file as its dry run has shown it. */
export const importFile = (api: Api, file: File, digest: string) => send(api, file, { digest });
