import { QueryClient } from '@tanstack/react-query';
import createClient from 'openapi-fetch';
import { expect, test } from 'vitest';
import type { GetConventionsIdReadinessAnswer, paths } from '../../../../web/api/schema.d.ts';
import type { Language } from '../../../../web/i18n/languages.ts';
import { readinessQuery } from '../../../../web/parts/readiness/queries.ts';
import { Readiness } from '../../../../web/parts/readiness/readiness.tsx';
import { convention } from '../convention.ts';
import { markup, offline } from './given.tsx';

/** The panel of readiness, as it is written into the page once the API has answered. */

const title = { ar: 'الأولى', fr: 'La première' };

const message = 'as the API says it';
const WARNED: GetConventionsIdReadinessAnswer['warnings'] = [
  { warning: 'mailboxMissing', about: 'wilaya', message },
  { warning: 'nameTwice', about: 'ministry', sameAs: 'wilaya', message },
  { warning: 'pledgeTwice', about: 'p2', sameAs: 'p1', message },
  {
    warning: 'calledBeforeYear',
    about: 'ministry/women',
    tranche: 2,
    year: 2026,
    expected: 10_000,
    actual: 30_000,
    message,
  },
  {
    warning: 'referenceTaken',
    about: 'c1',
    other: { id: 'c1', number: 'RSK-2026-0001', reference: 'R-7', title },
    message,
  },
];

function panel(language: Language, warnings: typeof WARNED): string {
  const api = createClient<paths, 'application/json'>({ baseUrl: 'http://localhost' });
  const client = new QueryClient();
  const { queryKey } = readinessQuery(api, convention.id, convention.version);
  client.setQueryData(queryKey, { ready: true, gaps: [], warnings });
  return markup(<Readiness convention={convention} />, { language, api, client });
}

test.each<[Language, string]>([
  ['ar', 'للعلم'],
  ['fr', 'À savoir'],
  ['en', 'Good to know'],
])('what is good to know stands apart from what is missing, in %s', (language, heading) => {
  const [missing = '', quiet = ''] = panel(language, WARNED).split('note-quiet');
  expect(missing).toContain('note-good');
  expect(quiet).toContain(`<h3>${heading}</h3>`);
  expect(quiet.match(/<li>/g)).toHaveLength(WARNED.length);
  for (const said of [
    'Wilaya',
    'Ministère',
    'Conseil',
    '2026',
    '2027',
    '470',
    'RSK-2026-0001',
    'R-7',
    'href="/conventions/c1"',
  ])
    expect(quiet).toContain(said);
  expect(quiet).toMatch(/\b300\b/);
  expect(quiet).toMatch(/\b100\b/);
  expect(quiet).toContain(language === 'ar' ? title.ar : title.fr);
  expect(quiet).not.toMatch(/convention\.warnings|undefined|NaN|[{}]/);
  expect(panel(language, [])).not.toContain('note-quiet');
});

test('the act below the warnings comes when they have come, or could not be read', async () => {
  const client = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } });
  const shown = () =>
    markup(<Readiness convention={convention}>The submission</Readiness>, {
      ...{ language: 'fr', api: offline, client },
    });
  expect(shown()).not.toContain('The submission');
  const query = readinessQuery(offline, convention.id, convention.version);
  await client.prefetchQuery({ ...query, retry: false });
  expect(shown()).toContain('The submission');
  client.setQueryData(query.queryKey, { ready: true, gaps: [], warnings: WARNED });
  expect(shown()).toMatch(/note-quiet.*The submission/s);
});
