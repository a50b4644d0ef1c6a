import { refreshOf } from '../../parts/tasks/refresh.ts';
import './convention-page.css';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useMatchRoute, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area, fetchWords } from '../../i18n/area.tsx';
import { useLanguage } from '../../i18n/language.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { Convention } from '../../parts/convention/convention.ts';
import { conventionQuery } from '../../parts/convention/queries.ts';
import { ConventionContext } from '../../parts/convention/use-convention.ts';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Working } from '../../ui/progress.tsx';
import { Words } from '../../ui/values.tsx';
import { SectionLinks } from './section-links.tsx';
import { Summary } from './summary/summary.tsx';

/** A convention: its summary, with what can be done now, and the section that the address names. */
export function ConventionPage() {
  const t = useTranslations();
  const { id } = useParams({ from: '/conventions/$id' });
  const { language } = useLanguage();
  // The page's words come along with the convention, not after it.
  void fetchWords('conventionPage', language);
  // The workflows go on by themselves after an act: the page follows them while it is looked at.
  const query = useQuery({
    ...conventionQuery(useApi(), id),
    refetchInterval: ({ state }) => refreshOf(state.data, Date.now()),
  });
  const places = usePlaces();
  if (query.data !== undefined && places.areAwaited) return <Working label={t('ui.loading')} />;
  return (
    <PageAnswer query={query}>
      {(convention) => (
        <Area name="conventionPage">
          <Shown key={convention.id} convention={convention} />
        </Area>
      )}
    </PageAnswer>
  );
}

function Shown({ convention }: { convention: Convention }) {
  const format = useFormat();
  const matches = useMatchRoute();
  const params = { id: convention.id };
  // The text is printed alone, as it is signed.
  const isText = matches({ to: '/conventions/$id/text', params }) !== false;
  return (
    <ConventionContext value={convention}>
      <Page
        title={format.text(convention.terms.title)}
        lead={<Lead convention={convention} />}
        isHeadPrinted={!isText}
      >
        <div className={isText ? 'not-printed' : undefined}>
          <Summary />
          <SectionLinks id={convention.id} />
        </div>
        <Outlet />
      </Page>
    </ConventionContext>
  );
}

function Lead({ convention: { id, terms, number } }: { convention: Convention }) {
  const t = useTranslations();
  const { region } = useTerms();
  return (
    <p className="convention-lead">
      <Words>{number}</Words>
      {terms.reference === undefined ? null : <Words>{terms.reference}</Words>}
      <Words>{region(terms.region)}</Words>
      <Link to="/conventions/$id/text" params={{ id }} resetScroll={false} className="not-printed">
        {t('convention.section.text')}
      </Link>
    </p>
  );
}
