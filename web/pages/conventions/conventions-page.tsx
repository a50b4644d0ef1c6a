import './conventions-page.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { usePlaces } from '../../i18n/use-places.ts';
import { Button } from '../../ui/button.tsx';
import { More } from '../../ui/more.tsx';
import { Page } from '../../ui/page.tsx';
import { Sentinel } from '../../ui/sentinel.tsx';
import { Answer, Empty, Failure } from '../../ui/states.tsx';
import { ConventionCard } from './convention-card.tsx';
import { ConventionFilterBar } from './convention-filter-bar.tsx';
import { Export } from './export.tsx';
import { type Convention, changed, countOf, type Filters } from './filters.ts';
import { conventionsQuery } from './queries.ts';

/** Every convention of the reader's party, narrowed as the address says. */
export function Conventions() {
  return (
    <Area name="conventions">
      <Found />
    </Area>
  );
}

function Found() {
  const t = useTranslations();
  const filters = useSearch({ from: '/conventions' });
  const navigate = useNavigate({ from: '/conventions' });
  const change = (part: Partial<Filters>) =>
    void navigate({ search: (before) => changed(before, part), resetScroll: false });
  const clear = () => void navigate({ search: {}, resetScroll: false });
  const query = useInfiniteQuery(conventionsQuery(useApi(), filters));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Page title={t('conventions.title')} actions={<Export filters={filters} />}>
      <ConventionFilterBar filters={filters} change={change} clear={clear} />
      <Answer query={query}>
        {() => (
          <>
            <p className="lead" role="status">
              {query.isPlaceholderData
                ? t('ui.loading')
                : t(query.hasNextPage ? 'conventions.countMore' : 'conventions.count', {
                    count: rows.length,
                  })}
            </p>
            {rows.length === 0 && !query.hasNextPage ? (
              <Nothing isFiltered={countOf(filters) > 0 || filters.text !== undefined} clear={clear} />
            ) : (
              <List rows={rows} isStale={query.isPlaceholderData} now={query.dataUpdatedAt || Date.now()} />
            )}
            <Sentinel
              isWanted={query.hasNextPage && !query.isFetching && !query.isError}
              onSeen={() => void query.fetchNextPage()}
            />
            {query.isFetchNextPageError ? <Failure error={query.error} /> : null}
            <More query={query} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Nothing({ isFiltered, clear }: { isFiltered: boolean; clear: () => void }) {
  const t = useTranslations();
  if (!isFiltered)
    return (
      <Empty title={t('conventions.empty')}>
        <p>{t('conventions.emptyHint')}</p>
      </Empty>
    );
  return (
    <Empty title={t('conventions.noMatch')}>
      <Button onPress={clear}>{t('conventions.filter.clear')}</Button>
    </Empty>
  );
}

interface ListProps {
  rows: readonly Convention[];
  isStale: boolean;
  now: number;
}

function List({ rows, isStale, now }: ListProps) {
  const t = useTranslations();
  const places = usePlaces();
  return (
    <ul className="convention-list" aria-label={t('conventions.title')} aria-busy={isStale}>
      {rows.map((row) => (
        <li key={row.id}>
          <ConventionCard convention={row} region={places.name(row.region)} now={now} />
        </li>
      ))}
    </ul>
  );
}
