import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { Campaign } from '../../parts/figures/figures.ts';
import { Table } from '../../ui/table.tsx';
import { Code, Instant, Words } from '../../ui/values.tsx';

/** The finished versions: what each was made for, and the hash by which nobody can change it unseen. */
export function Versions({ campaign }: { campaign: Campaign }) {
  const t = useTranslations();
  const { versions, publishedVersion = 0, region, year } = campaign;
  if (versions.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('campaigns.versions.title')}</h2>
      <Table
        caption={t('campaigns.versions.title')}
        isCaptionHidden
        rows={versions}
        rowKey={({ number }) => String(number)}
        empty={t('campaigns.versions.none')}
        columns={[
          {
            key: 'number',
            label: t('campaigns.versions.version'),
            isHeading: true,
            cell: ({ number }) => (
              <Link to="/region/coverage" search={{ region, period: year, version: number }}>
                {t('campaigns.versions.numbered', { number: String(number) })}
              </Link>
            ),
          },
          {
            key: 'published',
            label: t('campaigns.status'),
            cell: ({ number }) =>
              t(
                number <= publishedVersion
                  ? 'campaigns.versions.published'
                  : 'campaigns.versions.unpublished',
              ),
          },
          { key: 'at', label: t('campaigns.versions.at'), cell: ({ at }) => <Instant value={at} /> },
          {
            key: 'reason',
            label: t('campaigns.reason'),
            cell: ({ number, reason }) =>
              reason !== undefined ? (
                <Words>{reason}</Words>
              ) : number === 1 ? (
                t('campaigns.versions.first')
              ) : (
                t('campaigns.corrections.reasonLater')
              ),
          },
          { key: 'hash', label: t('campaigns.versions.hash'), cell: ({ hash }) => <Code>{hash}</Code> },
        ]}
      />
    </section>
  );
}
