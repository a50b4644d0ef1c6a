import { useTranslations } from 'use-intl/react';
import { useTerms } from '../../i18n/use-terms.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import type { Plan } from './plan.ts';

/** What a plan aims at: centres, and people. */
export function Aims({ plan }: { plan: Plan }) {
  return (
    <>
      <Programme plan={plan} />
      <Targets plan={plan} />
    </>
  );
}

function Programme({ plan: { programme } }: { plan: Plan }) {
  const t = useTranslations();
  return (
    <section aria-labelledby="plan-programme">
      <h2 id="plan-programme">{t('plans.programme.title')}</h2>
      {programme ? (
        <Facts>
          <Fact label={t('plans.programme.new')}>
            <bdi>{programme.new.count}</bdi>
          </Fact>
          <Fact label={t('plans.programme.rehabilitated')}>
            <bdi>{programme.rehabilitated.count}</bdi>
          </Fact>
        </Facts>
      ) : (
        <p>{t('plans.programme.none')}</p>
      )}
    </section>
  );
}

function Targets({ plan: { targets } }: { plan: Plan }) {
  const t = useTranslations();
  const terms = useTerms();
  return (
    <Table
      caption={t('plans.target.title')}
      rows={targets}
      rowKey={({ place, group, year, measure }) => [place, group, year, measure].join('/')}
      empty={t('plans.target.none')}
      columns={[
        {
          key: 'place',
          label: t('plans.target.place'),
          isHeading: true,
          cell: ({ place }) => <Words>{terms.region(place)}</Words>,
        },
        { key: 'group', label: t('plans.target.group'), cell: ({ group }) => terms.targetGroup(group) },
        { key: 'year', label: t('plans.target.year'), cell: ({ year }) => <bdi>{year}</bdi> },
        {
          key: 'measure',
          label: t('plans.target.measure'),
          cell: ({ measure }) => t(`plans.measures.${measure}`),
        },
        { key: 'value', label: t('plans.target.value'), cell: ({ value }) => <bdi>{value}</bdi> },
      ]}
    />
  );
}
