import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Badge } from '../../../ui/badge.tsx';
import { Table } from '../../../ui/table.tsx';
import { Day, Money, Words } from '../../../ui/values.tsx';
import { MOVE_TONES } from '../tones.ts';
import type { Move } from './moves.ts';

/** The money between this convention and others, with the way to each. */
export function Transfers({ moves }: { moves: readonly Move[] }) {
  const t = useTranslations();
  return (
    <Table
      caption={t('conventionPage.transfers.list')}
      isCaptionHidden
      empty={t('convention.nothing')}
      rows={moves}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'way',
          label: t('conventionPage.transfers.way'),
          isHeading: true,
          cell: ({ way, other }) =>
            t.rich(`conventionPage.transfers.${way}`, {
              number: () => (
                <Link key="other" to="/conventions/$id" params={{ id: other.id }} preload={false}>
                  <Words>{other.number}</Words>
                </Link>
              ),
            }),
        },
        {
          key: 'amount',
          label: t('convention.contributions.amount'),
          isNumber: true,
          cell: ({ amount }) => <Money centimes={amount} />,
        },
        {
          key: 'reservedOn',
          label: t('conventionPage.transfers.reservedOn'),
          cell: ({ reservedOn }) => <Day value={reservedOn} />,
        },
        {
          key: 'status',
          label: t('convention.state'),
          cell: ({ status }) => (
            <Badge tone={MOVE_TONES[status]}>{t(`conventionPage.transfers.status.${status}`)}</Badge>
          ),
        },
      ]}
    />
  );
}
