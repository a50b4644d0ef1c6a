import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Table } from '../../ui/table.tsx';
import { AssignFigures } from './assign-figures.tsx';
import type { Organisation } from './filters.ts';
import { Places } from './places.tsx';

/** Which figures an organisation may report, and for which places. */
export function Figures({ organisation }: { organisation: Organisation }) {
  const t = useTranslations();
  const [isOpen, setOpen] = useState(false);
  const { figures, possibleActs } = organisation;
  const mayAssign = possibleActs.includes('assignFigures');
  if (figures.length === 0 && !mayAssign) return null;
  return (
    <section className="panel">
      <h2>{t('organisations.figures.title')}</h2>
      <Table
        caption={t('organisations.figures.title')}
        isCaptionHidden
        rows={figures}
        rowKey={({ measure }) => measure}
        empty={t('organisations.figures.none')}
        columns={[
          {
            key: 'measure',
            label: t('organisations.figures.measure'),
            isHeading: true,
            cell: ({ measure }) => t(`organisations.measures.${measure}`),
          },
          {
            key: 'places',
            label: t('organisations.places'),
            cell: ({ regions, provinces }) => <Places of={{ provinces: [...regions, ...provinces] }} />,
          },
        ]}
      />
      {mayAssign ? (
        <Button kind="secondary" onPress={() => setOpen(true)}>
          {t('organisations.figures.change')}
        </Button>
      ) : null}
      {isOpen ? <AssignFigures organisation={organisation} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}
