import { refreshOf } from '../../parts/tasks/refresh.ts';
import './convention-page.css';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useMatchRoute, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { placesQuery } from '../../api/places.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { Convention } from '../../parts/convention/convention.ts';
import { conventionQuery } from '../../parts/convention/queries.ts';
import { ConventionContext } from '../../parts/convention/use-convention.ts';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Working } from '../../ui/progress.tsx';
import { Words } from '../../ui/values.tsx';
import { ActsBar } from './acts-bar.tsx';
import { DraftLinks } from './draft-links.tsx';
import { Head } from './head.tsx';
import { SECTIONS } from './sections.ts';

/** A convention: its head, what can be done now, and the section that the address names. */
export function ConventionPage() {
  const t = useTranslations();
  const { id } = useParams({ from: '/conventions/$id' });
  // The workflows go on by themselves after an act: the page follows them while it is looked at.
  const query = useQuery({
    ...conventionQuery(useApi(), id),
    refetchInterval: ({ state }) => refreshOf(state.data, Date.now()),
  });
  // Names of places are longer than their codes: a head that gets them later would move what is below it. Once asking
  // for them has failed, the page is shown without.
  const places = useQuery(placesQuery(useApi()));
  if (query.data !== undefined && places.isLoading && places.failureCount === 0)
    return <Working label={t('ui.loading')} />;
  return (
    <PageAnswer query={query}>
      {(convention) => <Shown key={convention.id} convention={convention} />}
    </PageAnswer>
  );
}

function Shown({ convention }: { convention: Convention }) {
  const format = useFormat();
  const matches = useMatchRoute();
  const params = { id: convention.id };
  const isFirst = matches({ to: '/conventions/$id', params }) !== false;
  // The text is printed alone, as it is signed.
  const isText = matches({ to: '/conventions/$id/text', params }) !== false;
  return (
    <ConventionContext value={convention}>
      <Page
        title={format.text(convention.terms.title)}
        lead={<Lead convention={convention} />}
        actions={<DraftLinks convention={convention} />}
        isHeadPrinted={!isText}
      >
        <div className={isText ? 'not-printed' : undefined}>
          <Head namesAwaited={isFirst} />
          <ActsBar convention={convention} />
          <SectionLinks id={convention.id} />
        </div>
        <Outlet />
      </Page>
    </ConventionContext>
  );
}

function Lead({ convention: { terms, number } }: { convention: Convention }) {
  const t = useTranslations();
  const { region } = useTerms();
  return (
    <p className="convention-lead">
      <Words>{number}</Words>
      {terms.reference === undefined ? null : <Words>{terms.reference}</Words>}
      <span>{t(`convention.actType.${terms.actType}`)}</span>
      <Words>{region(terms.region)}</Words>
    </p>
  );
}

/** Links that do not all fit on a phone: the one whose section is shown is brought into sight. */
function SectionLinks({ id }: { id: string }) {
  const t = useTranslations();
  const links = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const current = links.current?.querySelector(`a[href="${pathname}"]`);
    current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [pathname]);
  return (
    <nav ref={links} className="section-links" aria-label={t('convention.sections')}>
      <ul>
        {SECTIONS.map(({ to, key }) => (
          <li key={key}>
            <Link
              to={to}
              params={{ id }}
              resetScroll={false}
              activeOptions={{ exact: true, includeSearch: false }}
              activeProps={{ 'aria-current': 'page' }}
            >
              {t(`convention.section.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
