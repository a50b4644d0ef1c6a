import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Centres, Groups } from './components.tsx';
import { Plans, Recommendations } from './origins.tsx';
import { conventionTracedQuery } from './queries.ts';

interface Props {
  /** The id of the convention. */
  id: string;
}

/** From the recommendations behind a convention to the people whom its centres have reached. */
export const ConventionTrace = ({ id }: Props) => (
  <Area name={['consultations', 'plans', 'centres', 'traceability']}>
    <Worded id={id} />
  </Area>
);

function Worded({ id }: Props) {
  const t = useTranslations();
  const { data: traced } = useQuery(conventionTracedQuery(useApi(), id));
  if (!traced) return null;
  const { plans, people, components } = traced;
  return (
    <section className="panel" aria-labelledby="traceability">
      <h3 id="traceability">{t('traceability.title')}</h3>
      <Facts>
        <Fact label={t('traceability.recommendations')}>
          <Recommendations traced={traced} />
        </Fact>
        <Fact label={t('traceability.plans')}>
          {plans.length === 0 ? t('traceability.plansNone') : <Plans plans={plans} />}
        </Fact>
        {components.length === 0 ? null : (
          <Fact label={t('traceability.centres')}>
            <Centres convention={traced} />
          </Fact>
        )}
        {people.length === 0 ? null : (
          <Fact label={t('traceability.people')}>
            <Groups people={people} />
          </Fact>
        )}
      </Facts>
    </section>
  );
}
