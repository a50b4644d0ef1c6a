import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import type { Campaign } from '../../parts/figures/figures.ts';
import { useMemberNames } from '../../parts/figures/names.ts';
import { RequestBadge } from '../../parts/figures/status-badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import { matrixOf, returnsOf } from './matrix-rows.ts';

/** What is asked of each source about each place, and where it stands: in a word and a sign. */
export function Matrix({ campaign }: { campaign: Campaign }) {
  const t = useTranslations();
  const places = usePlaces();
  const { list } = useFormat();
  const nameOf = useMemberNames(campaign);
  const { sources, rows } = matrixOf(campaign);
  return (
    <section className="panel">
      <h2>{t('campaigns.matrix')}</h2>
      {returnsOf(campaign).map(({ source, reason, places: about }) => (
        <p key={`${source} ${reason}`} className="note note-warning">
          <Icon name="back" />
          <span>
            <Words>{nameOf(source)}</Words> <bdi>({list(about.map(places.name))})</bdi>
            {t('campaigns.colon')}
            <Words>{reason}</Words>
          </span>
        </p>
      ))}
      <Table
        caption={t('campaigns.matrix')}
        isCaptionHidden
        rows={rows}
        rowKey={({ place }) => place}
        empty={t('campaigns.noRequests')}
        columns={[
          {
            key: 'place',
            label: t('campaigns.place'),
            isHeading: true,
            cell: ({ place }) => <Words>{places.name(place)}</Words>,
          },
          ...sources.map((source) => ({
            key: source,
            label: nameOf(source),
            cell: ({ requests }: (typeof rows)[number]) => {
              const request = requests.get(source);
              return request ? <RequestBadge status={request.status} /> : t('campaigns.notAsked');
            },
          })),
        ]}
      />
    </section>
  );
}
