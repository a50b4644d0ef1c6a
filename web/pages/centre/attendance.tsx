import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import type { Centre } from '../../parts/centres/centres.ts';
import { usePartyName } from '../../parts/parties/party-name.ts';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import { quarterParts } from './quarters.ts';

/** How many people came, quarter by quarter, the newest first; small numbers only for whoever reported them. */
export function Attendance({ centre }: { centre: Centre }) {
  const t = useTranslations();
  const { number } = useFormat();
  const { attendance, stage, smallNumbersBelow } = centre;
  if (attendance.length === 0 && stage !== 'inService') return null;
  const rows = [...attendance].sort((a, b) => b.quarter.localeCompare(a.quarter));
  return (
    <section className="panel">
      <h2>{t('centre.attendance.title')}</h2>
      <Table
        caption={t('centre.attendance.title')}
        isCaptionHidden
        rows={rows}
        rowKey={({ quarter }) => quarter}
        empty={t('centre.attendance.none')}
        columns={[
          {
            key: 'quarter',
            label: t('centre.attendance.quarter'),
            isHeading: true,
            cell: ({ quarter }) => t('centre.attendance.named', quarterParts(quarter)),
          },
          {
            key: 'people',
            label: t('centre.attendance.people'),
            isNumber: true,
            cell: ({ people, hidden }) =>
              hidden || people === undefined
                ? t('centre.attendance.hidden', { below: number(smallNumbersBelow) })
                : number(people),
          },
          { key: 'party', label: t('centre.attendance.reporter'), cell: ({ party }) => <Party of={party} /> },
        ]}
      />
    </section>
  );
}

function Party({ of }: { of: string }) {
  return <Words>{usePartyName(of)}</Words>;
}
