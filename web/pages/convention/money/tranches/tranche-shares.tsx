import { useTranslations } from 'use-intl/react';
import { useTerms } from '../../../../i18n/use-terms.ts';
import type { Tranche } from '../../../../parts/convention/convention.ts';
import { useNames } from '../../../../parts/convention/use-convention.ts';
import { Badge, type Tone } from '../../../../ui/badge.tsx';
import { Table } from '../../../../ui/table.tsx';
import { Money, Words } from '../../../../ui/values.tsx';

type Share = Tranche['shares'][number];

/** The share of each party in a tranche, and the sum received of it. */
export function TrancheShares({ tranche }: { tranche: Tranche }) {
  const t = useTranslations();
  const terms = useTerms();
  const names = useNames();
  return (
    <Table
      caption={t('convention.tranches.shares')}
      empty={t('convention.nothing')}
      rows={tranche.shares}
      rowKey={({ party, earmark }) => `${party}/${earmark ?? '-'}`}
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
        { key: 'state', label: t('convention.state'), cell: ({ state }) => <ShareState state={state} /> },
      ]}
    />
  );
}

const TONES: Record<Share['state'], Tone> = {
  planned: 'neutral',
  called: 'warning',
  partly: 'warning',
  received: 'good',
  cancelled: 'neutral',
};

function ShareState({ state }: Pick<Share, 'state'>) {
  const t = useTranslations();
  return <Badge tone={TONES[state]}>{t(`convention.tranches.shareState.${state}`)}</Badge>;
}
