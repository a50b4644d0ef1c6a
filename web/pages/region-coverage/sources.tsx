import { useTranslations } from 'use-intl/react';
import type { CoverageRow } from '../../parts/coverage/reading.ts';
import { Fold } from '../../ui/fold.tsx';
import { Table } from '../../ui/table.tsx';
import { Day, Words } from '../../ui/values.tsx';

interface Props {
  row: CoverageRow;
  nameOf: (party: string) => string;
}

/** Where the figures come from: who reported what, as it stood on which day, and how it was found. */
export function Sources({ row, nameOf }: Props) {
  const t = useTranslations();
  return (
    <Fold title={t('region.sources.title')} count={row.sources.length}>
      <Table
        caption={t('region.sources.title')}
        isCaptionHidden
        rows={row.sources}
        rowKey={({ source, measure }) => `${source} ${measure}`}
        empty={t('region.sources.none')}
        columns={[
          {
            key: 'source',
            label: t('region.sources.source'),
            isHeading: true,
            cell: ({ source }) => <Words>{nameOf(source)}</Words>,
          },
          {
            key: 'measure',
            label: t('region.sources.measure'),
            cell: ({ measure }) => t(`region.measures.${measure}`),
          },
          { key: 'asOf', label: t('region.sources.asOf'), cell: ({ asOf }) => <Day value={asOf} /> },
          {
            key: 'quality',
            label: t('region.sources.quality'),
            cell: ({ quality }) => t(`region.qualities.${quality}`),
          },
          { key: 'basis', label: t('region.sources.basis'), cell: ({ basis }) => t(`region.bases.${basis}`) },
        ]}
      />
    </Fold>
  );
}
