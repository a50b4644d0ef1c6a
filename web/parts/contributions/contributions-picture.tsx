import '../../ui/parts-bar.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useRanges } from '../../i18n/use-ranges.ts';
import { Badge } from '../../ui/badge.tsx';
import { PartsBar, Swatch } from '../../ui/parts-bar.tsx';
import { Table } from '../../ui/table.tsx';
import { Money, Words } from '../../ui/values.tsx';
import type { Convention } from '../convention/convention.ts';
import { useConvention, useNames } from '../convention/use-convention.ts';

/** The parties' contributions together, against the range that their total should lie in. */
export function ContributionsPicture() {
  const t = useTranslations();
  const ranges = useRanges();
  const { pledging, terms, totals } = useConvention();
  const unsettled = pledging === 'ahead' ? 'neutral' : 'warning';
  const { minimum, maximum } = terms.target;
  const whole = Math.max(maximum, totals.pledged);
  return (
    <>
      <div className="parts panel">
        <p className="parts-lead">
          {t.rich('convention.contributions.pledged', { amount: () => <Money centimes={totals.pledged} /> })}{' '}
          <Badge tone={totals.withinTarget ? 'good' : unsettled}>
            {t(`convention.contributions.${totals.withinTarget ? 'within' : 'outside'}`)}
          </Badge>
        </p>
        <PartsBar
          values={totals.byParty.map(({ pledged }) => pledged)}
          maximum={whole * 1.05}
          range={{ from: minimum, to: maximum }}
        />
        <p className="parts-ends">
          {t('convention.contributions.target', { range: ranges.amounts(minimum, maximum) })}
        </p>
        <p>
          {t.rich('convention.contributions.cost', { amount: () => <Money centimes={totals.cost} /> })}{' '}
          <Badge tone={totals.balanced ? 'good' : unsettled}>
            {t(`convention.contributions.${totals.balanced ? 'balanced' : 'unbalanced'}`)}
          </Badge>
        </p>
      </div>
      <SharesTable totals={totals} />
    </>
  );
}

function SharesTable({ totals: { byParty, pledged: total } }: Pick<Convention, 'totals'>) {
  const t = useTranslations();
  const format = useFormat();
  const names = useNames();
  const rows = byParty.map((share, index) => ({ ...share, index }));
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
          cell: (row) => <Money centimes={row.pledged} />,
        },
        {
          key: 'part',
          label: t('convention.contributions.part'),
          isNumber: true,
          cell: (row) => format.percent(total > 0 ? row.pledged / total : 0),
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
