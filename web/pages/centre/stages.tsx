import { useTranslations } from 'use-intl/react';
import type { Centre } from '../../parts/centres/centres.ts';
import { DocumentLink } from '../../parts/documents/document-link.tsx';
import { Meter } from '../../ui/progress.tsx';
import { Table } from '../../ui/table.tsx';
import { Day } from '../../ui/values.tsx';
import { type StageRow, stageRows } from './stage-rows.ts';

interface Props {
  centre: Centre;
  today: string;
}

/** The stages: planned and real days, how far these are apart, and what shows each. */
export function Stages({ centre, today }: Props) {
  const t = useTranslations();
  const { progress, view } = centre;
  return (
    <section className="panel">
      <h2>{t('centre.stages.title')}</h2>
      <Table
        caption={t('centre.stages.title')}
        isCaptionHidden
        rows={stageRows(centre, today)}
        rowKey={({ stage }) => stage}
        empty={t('centre.none')}
        columns={[
          {
            key: 'stage',
            label: t('centres.stage'),
            isHeading: true,
            cell: ({ stage }) => t(`centres.statuses.${stage}`),
          },
          {
            key: 'planned',
            label: t('centre.stages.planned'),
            cell: ({ planned }) => (planned ? <Day value={planned} /> : t('centre.stages.unplanned')),
          },
          {
            key: 'reached',
            label: t('centre.stages.reached'),
            cell: ({ reached }) => (reached ? <Day value={reached} /> : t('centre.stages.notYet')),
          },
          { key: 'delay', label: t('centre.stages.delay'), cell: (row) => <Delay row={row} /> },
          // What shows a stage is told to those who have to do with the centre.
          ...(view === 'member'
            ? [{ key: 'documents', label: t('centre.stages.evidence'), cell: evidence }]
            : []),
        ]}
      />
      {progress === undefined ? null : (
        <>
          <Meter label={t('centre.stages.progress')} value={progress.percent} maximum={100} />
          <p className="hint">
            {t.rich('centre.stages.progressOn', { day: () => <Day value={progress.day} /> })}
          </p>
        </>
      )}
    </section>
  );
}

function Delay({ row: { delay } }: { row: StageRow }) {
  const t = useTranslations();
  if (delay === undefined) return t('convention.nothing');
  if (delay === 0) return t('centre.stages.onTime');
  return delay > 0 ? t('centre.stages.after', { days: delay }) : t('centre.stages.before', { days: -delay });
}

const evidence = (row: StageRow) => <Evidence row={row} />;

function Evidence({ row: { documents } }: { row: StageRow }) {
  const t = useTranslations();
  if (documents.length === 0) return t('convention.nothing');
  return documents.map((document) => <DocumentLink key={document.sha256} document={document} />);
}
