import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { CodePage } from '../../i18n/file-text.ts';
import type { Report } from './mending.ts';
import type { Kind } from './model.ts';

export interface File {
  kind: Kind;
  csv: string;
  /** The campaign of figures. */
  campaign?: string;
  /** The code page that the file was taken to have: the report warns of it. */
  readAs?: CodePage;
}

const HEADERS = { 'Content-Type': 'text/csv' };

function send(
  api: Api,
  { campaign = '', kind, csv, readAs }: File,
  asked: { dryRun?: 'true'; digest?: string },
  signal?: AbortSignal,
): Promise<Report> {
  const query = { ...asked, ...(readAs && { readAs }) };
  const given = {
    body: csv,
    bodySerializer: (body: string) => body,
    headers: HEADERS,
    ...(signal && { signal }),
  };
  switch (kind) {
    case 'centres':
      return read(api.POST('/v1/imports/centres', { params: { query }, ...given }));
    case 'organisations':
      return read(api.POST('/v1/imports/organisations', { params: { query }, ...given }));
    case 'attendance':
      return read(api.POST('/v1/imports/attendance', { params: { query }, ...given }));
    default:
      return read(
        api.POST('/v1/imports/{kind}', {
          params: { path: { kind }, query: { campaign, ...query } },
          ...given,
        }),
      );
  }
}

/** What a file would do to what is there; asked anew when that has changed. */
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
