import '../../../ui/parts-bar.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { sum } from '../../../parts/ledger/sum.ts';
import { PartsBar, Swatch } from '../../../ui/parts-bar.tsx';
import { Table } from '../../../ui/table.tsx';
import { Money, Words } from '../../../ui/values.tsx';
import { byProvince, byState, type Figures, type Work } from './works-figures.ts';

/** The cost by the state of the works, as a picture and a table. */
export function StatesPicture({ works }: { works: readonly Work[] }) {
  const t = useTranslations();
  const states = byState(works);
  if (works.length === 0) return null;
  return (
    <>
      <div className="parts">
        <PartsBar
          values={states.map((state) => state.cost)}
          maximum={sum(states.map((state) => state.cost))}
        />
      </div>
      <FiguresTable
        caption={t('convention.works.byState')}
        heading={t('convention.works.state')}
        rows={states.map((state, index) => ({
          ...state,
          name: t(`convention.works.states.${state.key}`),
          swatch: index,
        }))}
      />
    </>
  );
}

export function ProvinceTable({ works }: { works: readonly Work[] }) {
  const t = useTranslations();
  const { province } = useTerms();
  const rows = byProvince(works);
  if (rows.length < 2) return null;
  return (
    <FiguresTable
      caption={t('convention.works.byProvince')}
      heading={t('convention.province')}
      rows={rows.map((row) => ({ ...row, name: province(row.key) }))}
      showsService
    />
  );
}

interface TableProps {
  caption: string;
  heading: string;
  rows: readonly (Figures & { name: string; swatch?: number })[];
  showsService?: boolean;
}

function FiguresTable({ caption, heading, rows, showsService = false }: TableProps) {
  const t = useTranslations();
  const format = useFormat();
  const service = {
    key: 'inService',
    label: t('convention.works.states.inService'),
    isNumber: true,
    cell: (row: Figures) => format.number(row.inService),
  };
  return (
    <Table
      caption={caption}
      empty={t('convention.works.none')}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'name',
          label: heading,
          isHeading: true,
          cell: (row) => (
            <>
              {row.swatch === undefined ? null : <Swatch index={row.swatch} />}
              <Words>{row.name}</Words>
            </>
          ),
        },
        {
          key: 'count',
          label: t('convention.works.count'),
          isNumber: true,
          cell: (row) => format.number(row.count),
        },
        ...(showsService ? [service] : []),
        {
          key: 'beneficiaries',
          label: t('convention.works.beneficiaries'),
          isNumber: true,
          cell: (row) => format.number(row.beneficiaries),
        },
        {
          key: 'cost',
          label: t('convention.works.cost'),
          isNumber: true,
          cell: (row) => <Money centimes={row.cost} />,
        },
      ]}
    />
  );
}
