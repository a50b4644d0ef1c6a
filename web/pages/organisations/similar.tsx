import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Icon } from '../../ui/icon.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import type { DetailsDraft } from './details-draft.ts';
import { Line } from './line.tsx';
import { similarQuery } from './queries.ts';

/** The organisations of the register that may be the one that is being declared. */
export function Similar({ to: { ar, fr, region, provinces } }: { to: DetailsDraft }) {
  const t = useTranslations();
  const names = { ar: useSettled(ar.trim()), fr: useSettled(fr.trim()) };
  const query = useQuery(similarQuery(useApi(), { ...names, region, provinces }));
  const found = names.ar === '' && names.fr === '' ? [] : (query.data?.items ?? []);
  return (
    <div role="status">
      {found.length === 0 ? null : (
        <div className="note note-warning">
          <Icon name="warning" />
          <div>
            <strong>{t('organisations.similar.title')}</strong>
            <p>{t('organisations.similar.lead')}</p>
            <ul>
              {found.map((each) => (
                <li key={each.id}>
                  <Line of={each} />
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </div>
  );
}
