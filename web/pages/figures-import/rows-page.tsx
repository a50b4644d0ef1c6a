import './import-form.css';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Area } from '../../i18n/area.tsx';
import { ForWhoeverMay } from '../../parts/acts/not-yours.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import { ImportForm } from './import-form.tsx';
import { hasRows, type RowsReport } from './mending.ts';
import { ROW_KINDS, rowsModel } from './model.ts';
import { Unfinished } from './unfinished.tsx';

/** Centres and their attendance as rows: tried out at once, and imported as the trial has shown. */
export const RowsImportPage = () => (
  <Area name={['region', 'campaigns']}>
    <RowsImport />
  </Area>
);

function RowsImport() {
  const t = useTranslations();
  const navigate = useNavigate();
  const [unfinished, setUnfinished] = useState<RowsReport>();
  return (
    <>
      <Link to="/centres" className="import-back not-printed">
        <Icon name="back" /> {t('campaigns.import.backToCentres')}
      </Link>
      <ForWhoeverMay act="importCentres" title={t('campaigns.import.rowsTitle')}>
        <Page title={t('campaigns.import.rowsTitle')} lead={t('campaigns.import.rowsLead')}>
          {unfinished ? <Unfinished report={unfinished} /> : null}
          <ImportForm
            kinds={ROW_KINDS}
            draftName="import:centres"
            model={(kind) => ({
              table: rowsModel(kind === 'attendance' ? kind : 'centres'),
              name: `${kind}.csv`,
            })}
            onImported={(report) => {
              const isWhole = !hasRows(report) || (report.left === 0 && report.overtaken.length === 0);
              if (isWhole) void navigate({ to: '/centres' });
              else setUnfinished(report);
              return isWhole;
            }}
          />
        </Page>
      </ForWhoeverMay>
    </>
  );
}
