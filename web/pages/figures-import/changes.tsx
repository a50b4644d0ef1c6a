import { useState } from 'react';
import { useTranslations } from 'use-intl/react';

import { factKey } from '../../parts/figures/fact-key.ts';
import { useFactWords } from '../../parts/figures/fact-words.ts';
import { Button } from '../../ui/button.tsx';
import { Fold } from '../../ui/fold.tsx';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import type { FiguresReport } from './mending.ts';

const PORTION = 100;

/** What the rows change: each figure before and after. */
export function Changes({ changes }: Pick<FiguresReport, 'changes'>) {
  const t = useTranslations();
  const words = useFactWords();
  const [shown, setShown] = useState(PORTION);
  return (
    <Fold title={t('campaigns.import.changes')} count={changes.length}>
      <Table
        caption={t('campaigns.import.changes')}
        isCaptionHidden
        rows={changes.slice(0, shown)}
        rowKey={({ row, after }) => `${row} ${factKey(after)}`}
        empty={t('campaigns.noFigures')}
        columns={[
          { key: 'row', label: t('campaigns.import.row'), cell: ({ row }) => <bdi>{row}</bdi> },
          {
            key: 'about',
            label: t('campaigns.import.about'),
            isHeading: true,
            cell: ({ after }) => <Words>{words.about(after)}</Words>,
          },
          {
            key: 'before',
            label: t('campaigns.import.before'),
            cell: ({ before }) => <bdi>{before ? words.value(before) : t('campaigns.notThere')}</bdi>,
          },
          {
            key: 'after',
            label: t('campaigns.import.after'),
            cell: ({ after }) => <bdi>{words.value(after)}</bdi>,
          },
          {
            key: 'note',
            label: t('campaigns.note'),
            cell: ({ after }) => (after.note === undefined ? '–' : <Words>{after.note}</Words>),
          },
        ]}
      />
      {changes.length > shown ? (
        <Button onPress={() => setShown(shown + PORTION)}>{t('ui.more')}</Button>
      ) : null}
    </Fold>
  );
}
