import '../../ui/parts-bar.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useRanges } from '../../i18n/use-ranges.ts';
import { Badge } from '../../ui/badge.tsx';
import { PartsBar, Swatch } from '../../ui/parts-bar.tsx';
import { Table } from '../../ui/table.tsx';
import { Money, Words } from '../../ui/values.tsx';
import { useConvention, useNames } from '../convention/use-convention.ts';
import { isEarly } from '../readiness/gap-time.ts';
import { sharesOf } from './contribution-matrix.ts';

/** The parties' contributions together, against the range that their total should lie in. */
export function ContributionsPicture() {
  const t = useTranslations();
  const ranges = useRanges();
  const { phase, terms, pledges, totals } = useConvention();
  const unsettled = isEarly(phase) ? 'neutral' : 'warning';
  const shares = sharesOf(terms.parties, pledges);
  const { minimum, maximum } = terms.target;
  const whole = Math.max(maximum, totals.pledged);
  const isWithin = totals.pledged >= minimum && totals.pledged <= maximum;
  return (
    <>
      <div className="parts panel">
        <p className="parts-lead">
          {t.rich('convention.contributions.pledged', { amount: () => <Money centimes={totals.pledged} /> })}{' '}
          <Badge tone={isWithin ? 'good' : unsettled}>
            {t(`convention.contributions.${isWithin ? 'within' : 'outside'}`)}
          </Badge>
        </p>
        <PartsBar
          values={shares.map((share) => share.amount)}
          maximum={whole * 1.05}
          range={{ from: minimum, to: maximum }}
        />
        <p className="parts-ends">
          {t('convention.contributions.target', { range: ranges.amounts(minimum, maximum) })}
        </p>
        <p>
          {t.rich('convention.contributions.cost', { amount: () => <Money centimes={totals.cost} /> })}{' '}
          <Badge tone={totals.cost === totals.pledged ? 'good' : unsettled}>
            {t(`convention.contributions.${totals.cost === totals.pledged ? 'balanced' : 'unbalanced'}`)}
          </Badge>
        </p>
      </div>
      <SharesTable shares={shares} total={totals.pledged} />
    </>
  );
}

function SharesTable({ shares, total }: { shares: ReturnType<typeof sharesOf>; total: number }) {
  const t = useTranslations();
  const format = useFormat();
  const names = useNames();
  const rows = shares.map((share, index) => ({ ...share, index }));
  return (
    <Table
      caption={t('convention.contributions.byParty')}
      empty={t('convention.contributions.none')}
      rows={rows}
      rowKey={(row) => row.party}
      columns={[
        {
          key: 'party',
          label: t('convention.party'),
          isHeading: true,
          cell: (row) => (
            <>
              <Swatch index={row.index} />
              <Words>{names.party(row.party)}</Words>
            </>
          ),
        },
        {
          key: 'amount',
          label: t('convention.contributions.amount'),
          isNumber: true,
          cell: (row) => <Money centimes={row.amount} />,
        },
        {
          key: 'part',
          label: t('convention.contributions.part'),
          isNumber: true,
          cell: (row) => format.percent(total > 0 ? row.amount / total : 0),
        },
        {
          key: 'confirmed',
          label: t('convention.contributions.ofThatConfirmed'),
          isNumber: true,
          cell: (row) => <Money centimes={row.confirmed} />,
        },
      ]}
    />
  );
}
