import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Page } from './page.tsx';
import { Answer, Failure, failureTitle } from './states.tsx';

interface Props<Data> {
  query: UseQueryResult<Data>;
  children: (data: Data) => ReactNode;
}

/** An answer that is a page of its own: where there is none, the page is what went wrong, with its title. */
export function PageAnswer<Data>({ query, children }: Props<Data>) {
  const t = useTranslations();
  if (query.data === undefined && query.isError)
    return (
      <Page title={t(failureTitle(query.error))}>
        <Failure error={query.error} onRetry={() => query.refetch()} isUntitled />
      </Page>
    );
  return <Answer query={query}>{children}</Answer>;
}
