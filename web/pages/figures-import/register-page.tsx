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
import { REGISTER_KINDS, rowsModel } from './model.ts';
import { Unfinished } from './unfinished.tsx';

/** Organisations of the register as rows: tried out at once, and imported as the trial has shown. */
export const RegisterImportPage = () => (
  <Area name={['region', 'campaigns']}>
    <RegisterImport />
  </Area>
);

function RegisterImport() {
  const t = useTranslations();
  const navigate = useNavigate();
  const [unfinished, setUnfinished] = useState<RowsReport>();
  return (
    <>
      <Link to="/organisations" className="import-back not-printed">
        <Icon name="back" /> {t('campaigns.import.backToRegister')}
      </Link>
      <ForWhoeverMay act="importOrganisations" title={t('campaigns.import.registerTitle')}>
        <Page title={t('campaigns.import.registerTitle')} lead={t('campaigns.import.registerLead')}>
          {unfinished ? <Unfinished report={unfinished} /> : null}
          <ImportForm
            kinds={REGISTER_KINDS}
            draftName="import:organisations"
            model={(kind) => ({ table: rowsModel('organisations'), name: `${kind}.csv` })}
            onImported={(report) => {
              const isWhole = !hasRows(report) || (report.left === 0 && report.overtaken.length === 0);
              if (isWhole) void navigate({ to: '/organisations' });
              else setUnfinished(report);
              return isWhole;
            }}
          />
        </Page>
      </ForWhoeverMay>
    </>
  );
}
