import { useTranslations } from 'use-intl/react';
import type { GetCoverageAnswer } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Table } from '../../ui/table.tsx';
import { Day, Words } from '../../ui/values.tsx';

type Service = GetCoverageAnswer['published'][number];

/** What others have published of a service for the whole country, each with its source. Nothing is computed from it. */
export function Published({ services }: { services: readonly Service[] }) {
  const t = useTranslations();
  const { number } = useFormat();
  const counted = (key: 'submitted' | 'processed' | 'delivered') => ({
    key,
    label: t(`region.published.${key}`),
    isNumber: true,
    cell: (service: Service) => <bdi>{number(service[key])}</bdi>,
  });
  return (
    <section className="panel">
      <h2>{t('region.published.title')}</h2>
      <p className="hint">{t('region.published.lead')}</p>
      <Table
        caption={t('region.published.title')}
        isCaptionHidden
        rows={services}
        rowKey={({ service }) => service}
        empty={t('region.coverage.none')}
        columns={[
          {
            key: 'service',
            label: t('region.published.service'),
            isHeading: true,
            cell: ({ service }) => <Words>{t(`region.published.services.${service}`)}</Words>,
          },
          counted('submitted'),
          counted('processed'),
          counted('delivered'),
          {
            key: 'asOf',
            label: t('region.published.asOf'),
            cell: ({ asOf }) => (asOf === null ? t('region.published.undated') : <Day value={asOf} />),
          },
          {
            key: 'source',
            label: t('region.published.source'),
            cell: ({ source }) => (
              <a href={source.url} target="_blank" rel="noopener noreferrer">
                <bdi>{source.name}</bdi>{' '}
                <span className="hint not-printed">{t('region.published.newWindow')}</span>
              </a>
            ),
          },
        ]}
      />
    </section>
  );
}
