import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { useIsPrinting } from '../../ui/printing.ts';
import { type Column, Table } from '../../ui/table.tsx';
import { Day, Words } from '../../ui/values.tsx';
import { factKey, sameIn } from './fact-key.ts';
import { useFactWords } from './fact-words.ts';
import type { Figure } from './figures.ts';

interface Props {
  caption: string;
  figures: readonly Figure[];
  /** Those to compare with, of the year before; without them there is no such column. */
  before?: readonly Figure[] | undefined;
  /** What stands above them, where it is not last year's. */
  beforeLabel?: string;
}

const PORTION = 100;

/** Figures as their source reported them, with last year's beside. */
export function FactTable({ caption, figures, before, beforeLabel }: Props) {
  const t = useTranslations();
  const words = useFactWords();
  const isPrinting = useIsPrinting();
  const [shown, setShown] = useState(PORTION);
  const past: Column<Figure>[] = before
    ? [
        {
          key: 'before',
          label: beforeLabel ?? t('campaigns.lastYear'),
          cell: (figure) => {
            const same = sameIn(before, figure);
            return <bdi>{same ? words.value(same) : t('campaigns.notThere')}</bdi>;
          },
        },
      ]
    : [];
  return (
    <>
      <Table
        caption={caption}
        isCaptionHidden
        rows={isPrinting ? figures : figures.slice(0, shown)}
        rowKey={(figure) => `${figure.source} ${factKey(figure)}`}
        empty={t('campaigns.noFigures')}
        columns={[
          {
            key: 'place',
            label: t('campaigns.place'),
            isHeading: true,
            cell: ({ place }) => <Words>{words.place(place)}</Words>,
          },
          {
            key: 'group',
            label: t('campaigns.group'),
            cell: ({ targetGroup }) => <Words>{words.group(targetGroup)}</Words>,
          },
          { key: 'measure', label: t('campaigns.measure'), cell: (figure) => words.measure(figure) },
          { key: 'value', label: t('campaigns.value'), cell: (figure) => <bdi>{words.value(figure)}</bdi> },
          ...past,
          {
            key: 'quality',
            label: t('campaigns.quality'),
            cell: ({ quality, basis }) => (
              <>
                {t(`region.qualities.${quality}`)}
                {t('campaigns.separator')}
                {t(`region.bases.${basis}`)}
              </>
            ),
          },
          { key: 'asOf', label: t('campaigns.asOf'), cell: ({ asOf }) => <Day value={asOf} /> },
          {
            key: 'note',
            label: t('campaigns.note'),
            cell: ({ note }) => (note === undefined ? '–' : <Words>{note}</Words>),
          },
        ]}
      />
      {figures.length > shown && !isPrinting ? (
        <Button onPress={() => setShown(shown + PORTION)}>{t('ui.more')}</Button>
      ) : null}
    </>
  );
}
