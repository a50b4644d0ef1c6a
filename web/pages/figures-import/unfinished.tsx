import { useTranslations } from 'use-intl/react';
import { Icon } from '../../ui/icon.tsx';
import type { RowsReport } from './mending.ts';

/** What became of rows that were not all carried out; the same rows again go on with the others. */
export function Unfinished({ report: { overtaken, left } }: { report: RowsReport }) {
  const t = useTranslations();
  return (
    <div className="note note-bad" role="alert">
      <Icon name="warning" />
      <div>
        {left > 0 ? <p>{t('campaigns.import.left', { count: left })}</p> : null}
        {overtaken.length > 0 ? <p>{t('campaigns.import.overtaken')}</p> : null}
        <ul>
          {overtaken.map(({ row, message }) => (
            <li key={row}>
              {t('campaigns.import.inRow', { row: String(row) })} <bdi>{message}</bdi>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
