import './contributions.css';
import { useTranslations } from 'use-intl/react';
import { useTerms } from '../../i18n/use-terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { Table } from '../../ui/table.tsx';
import { Code, Money, Words } from '../../ui/values.tsx';
import type { Pledge } from '../convention/convention.ts';
import { useConvention, useNames } from '../convention/use-convention.ts';
import { useMeasure } from '../in-kind/use-measure.ts';
import { type MatrixRow, matrixOf } from './contribution-matrix.ts';
import { ContributionsPicture } from './contributions-picture.tsx';
import { EarmarkFloors } from './earmark-floors.tsx';
import { YearsPicture } from './years-picture.tsx';

/** The contributions: against the target, against the earmarks' floors, and year by year. */
export function Contributions() {
  return (
    <>
      <ContributionsPicture />
      <EarmarkFloors />
      <YearsPicture />
      <Matrix />
    </>
  );
}

/** Parties, natures and earmarks against fiscal years, with the sums of both. */
function Matrix() {
  const t = useTranslations();
  const terms = useTerms();
  const names = useNames();
  const { pledges } = useConvention();
  const { years, rows, totals, total } = matrixOf(pledges);
  type Row = MatrixRow | 'total';
  const inYear = (row: Row, year: number) =>
    row === 'total' ? (
      <strong>
        <Money centimes={totals.get(year) ?? 0} />
      </strong>
    ) : (
      <Pledges pledges={row.years.get(year) ?? []} />
    );
  return (
    <Table<Row>
      caption={t('convention.contributions.matrix')}
      empty={t('convention.contributions.none')}
      rows={rows.length === 0 ? [] : [...rows, 'total']}
      rowKey={(row) => (row === 'total' ? row : row.key)}
      columns={[
        {
          key: 'party',
          label: t('convention.party'),
          isHeading: true,
          cell: (row) => (row === 'total' ? t('convention.total') : <Words>{names.party(row.party)}</Words>),
        },
        {
          key: 'nature',
          label: t('convention.nature'),
          cell: (row) => (row === 'total' ? t('convention.nothing') : t(`terms.nature.${row.nature}`)),
        },
        {
          key: 'earmark',
          label: t('convention.earmark'),
          cell: (row) =>
            row === 'total' ? t('convention.nothing') : <Words>{terms.targetGroup(row.earmark)}</Words>,
        },
        ...years.map((year) => ({
          key: String(year),
          label: String(year),
          isNumber: true,
          cell: (row: Row) => inYear(row, year),
        })),
        {
          key: 'total',
          label: t('convention.total'),
          isNumber: true,
          cell: (row) => (
            <strong>
              <Money centimes={row === 'total' ? total : row.total} />
            </strong>
          ),
        },
      ]}
    />
  );
}

/** The pledges of one cell: nearly always one, with its budget line and whether it is confirmed. */
function Pledges({ pledges }: { pledges: readonly Pledge[] }) {
  const t = useTranslations();
  const names = useNames();
  const measure = useMeasure();
  if (pledges.length === 0) return <span className="nothing">{t('convention.nothing')}</span>;
  return (
    <span className="pledges">
      {pledges.map(({ id, nature, amount, description, quantity, unit, budgetLine, status, component }) => (
        <span key={id} className="pledge">
          {nature === 'cash' ? <Money centimes={amount} /> : measure({ amount, quantity, unit })}
          {description === undefined ? null : (
            <span className="pledge-line">
              <Words>{description}</Words>
            </span>
          )}
          {budgetLine === undefined ? null : (
            <span className="pledge-line">
              {t('convention.contributions.budgetLine')} <Code>{budgetLine}</Code>
            </span>
          )}
          {component === undefined ? null : (
            <span className="pledge-line">
              <Words>{names.component(component)}</Words>
            </span>
          )}
          <Badge tone={status === 'confirmed' ? 'good' : 'warning'}>
            {t(`convention.contributions.status.${status}`)}
          </Badge>
        </span>
      ))}
    </span>
  );
}
