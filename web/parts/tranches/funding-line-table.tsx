import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { Table } from '../../ui/table.tsx';
import { Money, Words } from '../../ui/values.tsx';
import type { NamedParty } from '../terms/choices.ts';
import type { TrancheDraft } from '../terms/drafts.ts';
import { balances, type FundingLine, type FundingLineBalance } from './funding-lines.ts';

interface Props {
  parties: readonly NamedParty[];
  fundingLines: readonly FundingLine[];
  tranches: readonly TrancheDraft[];
}

/** The total of the tranches for each party; beside it, once there are pledges, the sum that it must be. */
export function FundingLineTable({ parties, fundingLines, tranches }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const nameOf = (id: string) => {
    const party = parties.find((each) => each.id === id);
    return party ? format.text(party.name) || id : id;
  };
  const isPromised = fundingLines.length > 0;
  return (
    <Table<FundingLineBalance>
      caption={t('draft.tranches.sums')}
      rows={balances(fundingLines, tranches)}
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
                cell: ({ amount }: FundingLineBalance) => <Money centimes={amount} />,
              },
              {
                key: 'state',
                label: t('draft.tranches.balance'),
                cell: ({ amount, scheduled }: FundingLineBalance) =>
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
