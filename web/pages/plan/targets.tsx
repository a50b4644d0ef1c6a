import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { Plan } from '../../parts/plans/plan.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';

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
  const { number } = useFormat();
  return (
    <section aria-labelledby="plan-programme">
      <h2 id="plan-programme">{t('plans.programme.title')}</h2>
      {programme ? (
        <Facts>
          {(['new', 'rehabilitated'] as const).map((work) => (
            <Fact key={work} label={t(`plans.programme.${work}`)}>
              <bdi>{number(programme[work].count)}</bdi>
              <Split of={programme[work]} />
            </Fact>
          ))}
          <Fact label={t('plans.programme.all')}>
            <bdi>{number(programme.new.count + programme.rehabilitated.count)}</bdi>
          </Fact>
        </Facts>
      ) : (
        <p>{t('plans.programme.none')}</p>
      )}
    </section>
  );
}

/** How many of them in which province and for which group, or that nobody has published it. */
function Split({ of: { provinces, groups } }: { of: NonNullable<Plan['programme']>['new'] }) {
  const t = useTranslations();
  const terms = useTerms();
  const { number } = useFormat();
  const counted = (parts: readonly { name: string; count: number }[]) => (
    <ul>
      {parts.map(({ name, count }) => (
        <li key={name}>
          <Words>{name}</Words> <bdi>{number(count)}</bdi>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {provinces
        ? counted(provinces.map(({ province, count }) => ({ name: terms.province(province), count })))
        : null}
      {groups === 'notPublished' ? (
        <p>{t('plans.programme.notPublished')}</p>
      ) : (
        counted(groups.map(({ group, count }) => ({ name: terms.targetGroup(group), count })))
      )}
    </>
  );
}

function Targets({ plan: { targets } }: { plan: Plan }) {
  const t = useTranslations();
  const terms = useTerms();
  const { number } = useFormat();
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
        { key: 'value', label: t('plans.target.value'), cell: ({ value }) => <bdi>{number(value)}</bdi> },
      ]}
    />
  );
}
