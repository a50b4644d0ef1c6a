import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Words } from '../../ui/values.tsx';
import type { Centre } from '../centres/centres.ts';
import { Plans, Recommendations } from './origins.tsx';
import { conventionTracedQuery } from './queries.ts';
import { TrancheLinks } from './tranche-links.tsx';

interface Props {
  link: NonNullable<Centre['link']>;
}

/**
 * From a centre back to the recommendations: the tranche that waits for it, its convention, the plan that has this as a
 * line. Nothing for whoever has no part in the convention.
 */
export const CentreTrace = ({ link }: Props) => (
  <Area name={['consultations', 'plans', 'centres', 'traceability']}>
    <Worded link={link} />
  </Area>
);

function Worded({ link: { convention, component } }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  const { data: traced } = useQuery({ ...conventionTracedQuery(useApi(), convention), retry: false });
  if (!traced) return null;
  const { plans, title, number, components } = traced;
  const tranches = components.find(({ id }) => id === component)?.tranches ?? [];
  return (
    <section className="panel" aria-labelledby="traceability">
      <h2 id="traceability">{t('traceability.title')}</h2>
      <Facts>
        <Fact label={t('traceability.recommendations')}>
          <Recommendations traced={traced} />
        </Fact>
        <Fact label={t('traceability.plans')}>
          {plans.length === 0 ? t('traceability.plansNone') : <Plans plans={plans} />}
        </Fact>
        <Fact label={t('traceability.convention')}>
          <Link to="/conventions/$id" params={{ id: convention }} preload={false}>
            <Words>{text(title)}</Words>
          </Link>{' '}
          <Words>{`(${number})`}</Words>
        </Fact>
        {tranches.length === 0 ? null : (
          <Fact label={t('traceability.tranche.title')}>
            <TrancheLinks convention={convention} tranches={tranches} />
          </Fact>
        )}
      </Facts>
    </section>
  );
}
