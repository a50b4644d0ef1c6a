import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { Table } from '../../ui/table.tsx';
import { Money, Words } from '../../ui/values.tsx';
import type { NamedParty } from '../terms/choices.ts';
import type { TrancheDraft } from '../terms/drafts.ts';
import { balances, type Purse, type PurseBalance } from './funding-lines.ts';

interface Props {
  parties: readonly NamedParty[];
  purses: readonly Purse[];
  tranches: readonly TrancheDraft[];
}

/** What the tranches call for from each party in all; beside it, once it is promised, what it must be. */
export function PurseTable({ parties, purses, tranches }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const nameOf = (id: string) => {
    const party = parties.find((each) => each.id === id);
    return party ? format.text(party.name) || id : id;
  };
  const isPromised = purses.length > 0;
  return (
    <Table<PurseBalance>
      caption={t('draft.tranches.sums')}
      rows={balances(purses, tranches)}
      rowKey={({ party, earmark }) => `${party}/${earmark}`}
      empty={t('draft.tranches.noSums')}
      columns={[
        {
          key: 'party',
          label: t('draft.party'),
          isHeading: true,
          cell: ({ party }) => <Words>{nameOf(party)}</Words>,
        },
        {
          key: 'earmark',
          label: t('draft.earmark'),
          cell: ({ earmark }) => terms.targetGroup(earmark === '' ? undefined : earmark),
        },
        {
          key: 'scheduled',
          label: t('draft.tranches.scheduled'),
          isNumber: true,
          cell: ({ scheduled }) => <Money centimes={scheduled} />,
        },
        ...(isPromised
          ? [
              {
                key: 'promised',
                label: t('draft.tranches.promised'),
                isNumber: true,
                cell: ({ amount }: PurseBalance) => <Money centimes={amount} />,
              },
              {
                key: 'state',
                label: t('draft.tranches.balance'),
                cell: ({ amount, scheduled }: PurseBalance) =>
                  amount === scheduled ? (
                    <Badge tone="good">{t('draft.tranches.balanced')}</Badge>
                  ) : (
                    <Badge tone="bad">
                      {t('draft.tranches.off', { amount: format.money(scheduled - amount) })}
                    </Badge>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
