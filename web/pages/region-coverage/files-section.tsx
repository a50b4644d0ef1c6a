import './group-section.css';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { type FilesCell, type FilesRow, knownOf, missingSources } from '../../parts/coverage/reading.ts';
import { useCoverageWords } from '../../parts/coverage/words.ts';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';

interface Props {
  row: FilesRow;
  nameOf: (party: string) => string;
}

/** The files of one service, as one source counts them: nothing of them is called a coverage. */
export function FilesSection({ row, nameOf }: Props) {
  const t = useTranslations();
  const places = usePlaces();
  const words = useCoverageWords();
  const { day } = useFormat();
  const heading = words.filesHeading(row, nameOf(row.source));
  const counted = (key: 'submitted' | 'processed' | 'delivered') => ({
    key,
    label: t(`region.measures.${key}`),
    cell: (cell: FilesCell) => (
      <span>{words.files(cell, knownOf(cell[`${key}AtLeast`], cell[`${key}AtMost`]))}</span>
    ),
  });
  return (
    <section className="panel coverage-group">
      <h2>{heading}</h2>
      <p className="hint">
        {t('region.files.about', {
          day: isolate(day(row.asOf)),
          quality: t(`region.qualities.${row.quality}`),
        })}
      </p>
      <Table
        caption={heading}
        isCaptionHidden
        rows={[row.region, ...row.provinces]}
        rowKey={({ place }) => place}
        empty={t('region.coverage.none')}
        columns={[
          {
            key: 'place',
            label: t('region.place'),
            isHeading: true,
            cell: ({ place }) => <Words>{places.name(place)}</Words>,
          },
          counted('submitted'),
          counted('processed'),
          counted('delivered'),
          { key: 'why', label: t('region.files.note'), cell: (cell) => <Note cell={cell} nameOf={nameOf} /> },
        ]}
      />
    </section>
  );
}

/** What keeps a place from showing three numbers. */
function Note({ cell, nameOf }: { cell: FilesCell; nameOf: Props['nameOf'] }) {
  const t = useTranslations();
  const { list } = useFormat();
  if (cell.why.length === 0) return <span>–</span>;
  const sources = (why: FilesCell['missing'][number]['why']) =>
    list(missingSources(cell, why).map((party) => isolate(nameOf(party))));
  return (
    <ul className="coverage-why">
      {cell.why.map((reason) => (
        <li key={reason}>
          {reason === 'missing'
            ? t('region.why.missing', { sources: sources('notReported') })
            : reason === 'notCollected' || reason === 'cumulative'
              ? t(`region.why.${reason}`, { sources: sources(reason) })
              : t(reason === 'small' ? 'region.why.small' : 'region.files.regionBelowProvinces')}
        </li>
      ))}
    </ul>
  );
}
