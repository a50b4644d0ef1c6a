import { useTranslations } from 'use-intl/react';
import { useTerms } from '../../../i18n/use-terms.ts';
import type { Tranche } from '../../../parts/convention/convention.ts';
import { useConvention, useNames } from '../../../parts/convention/use-convention.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Table } from '../../../ui/table.tsx';
import { Money, Words } from '../../../ui/values.tsx';
import { type ShareProgress, sharesOf } from './tranche-figures.ts';

/** The share of each party in a tranche, and the sum received of it. */
export function TrancheShares({ tranche }: { tranche: Tranche }) {
  const t = useTranslations();
  const terms = useTerms();
  const names = useNames();
  const { calls } = useConvention();
  return (
    <Table
      caption={t('convention.tranches.shares')}
      empty={t('convention.nothing')}
      rows={sharesOf(tranche, calls)}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'party',
          label: t('convention.party'),
          isHeading: true,
          cell: (row) => <Words>{names.party(row.party)}</Words>,
        },
        {
          key: 'earmark',
          label: t('convention.earmark'),
          cell: (row) => <Words>{terms.targetGroup(row.earmark)}</Words>,
        },
        {
          key: 'amount',
          label: t('convention.tranches.share'),
          isNumber: true,
          cell: (row) => <Money centimes={row.amount} />,
        },
        {
          key: 'received',
          label: t('convention.money.stage.received'),
          isNumber: true,
          cell: (row) => <Money centimes={row.received} />,
        },
        { key: 'state', label: t('convention.state'), cell: (row) => <ShareState share={row} /> },
      ]}
    />
  );
}

function ShareState({ share: { isCalled, received, amount } }: { share: ShareProgress }) {
  const t = useTranslations();
  if (!isCalled) return <Badge tone="neutral">{t('convention.tranches.notCalled')}</Badge>;
  if (received >= amount) return <Badge tone="good">{t('convention.tranches.received')}</Badge>;
  return <Badge tone="warning">{t(`convention.tranches.${received > 0 ? 'partly' : 'called'}`)}</Badge>;
}
