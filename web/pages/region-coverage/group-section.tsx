import './group-section.css';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { useCoverageColumns } from '../../parts/coverage/columns.tsx';
import { type CoverageRow, largestCertainGap, surenessOf } from '../../parts/coverage/reading.ts';
import { useCoverageWords } from '../../parts/coverage/words.ts';
import type { Region } from '../../parts/figures/figures.ts';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import { CentresLink } from './centres-link.tsx';
import { CoverageKey } from './coverage-key.tsx';
import { Sources } from './sources.tsx';
import { Why } from './why.tsx';

interface Props {
  region: Region;
  row: CoverageRow;
  nameOf: (party: string) => string;
  /** The first on its page says how the bars are read. */
  isFirst: boolean;
}

/** One group of people: what is known of the region, where the gap is, and each province. */
export function GroupSection({ region, row, nameOf, isFirst }: Props) {
  const t = useTranslations();
  const places = usePlaces();
  const words = useCoverageWords();
  const heading = words.heading(row);
  const figures = useCoverageColumns(row);
  return (
    <section className="panel coverage-group">
      <h2>{heading}</h2>
      <Headline row={row} />
      {isFirst ? <CoverageKey /> : null}
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
            cell: ({ place }) => (
              <>
                <Words>{places.name(place)}</Words>{' '}
                <CentresLink region={region} place={place} group={row.targetGroup} />
              </>
            ),
          },
          ...figures,
          { key: 'whole', label: words.wholeName(row), cell: (cell) => <span>{words.whole(cell)}</span> },
          {
            key: 'change',
            label: t('region.coverage.change'),
            cell: (cell) => <span>{words.change(cell)}</span>,
          },
          {
            key: 'why',
            label: t('region.why.title'),
            cell: (cell) => <Why row={row} cell={cell} nameOf={nameOf} />,
          },
        ]}
      />
      <Sources row={row} nameOf={nameOf} />
    </section>
  );
}

/** What a governor reads first: how far it is known that people are reached, where most are left out, how sure it is. */
function Headline({ row }: { row: CoverageRow }) {
  const t = useTranslations();
  const places = usePlaces();
  const words = useCoverageWords();
  const { region, provinces } = row;
  const largest = largestCertainGap(provinces);
  const sure = surenessOf(provinces);
  return (
    <dl className="coverage-headline">
      <div>
        <dt>{t('region.coverage.rate')}</dt>
        <dd>
          <span>{words.rate(region)}</span>
        </dd>
      </div>
      <div>
        <dt>{t('region.coverage.gap')}</dt>
        <dd>
          <span>{words.gap(region)}</span>
        </dd>
      </div>
      {largest ? (
        <div>
          <dt>{t('region.coverage.largest')}</dt>
          <dd>
            {t('region.coverage.largestAt', {
              place: isolate(places.name(largest.place)),
              gap: isolate(words.gap(largest)),
            })}
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{t('region.coverage.sure')}</dt>
        <dd>
          {t('region.coverage.exact', { count: sure.exact, places: sure.places })}
          {(['partial', 'unknown', 'hidden', 'doubtful'] as const)
            .filter((kind) => sure[kind] > 0)
            .map((kind) => (
              <span key={kind} className="coverage-unsure">
                {t(`region.coverage.${kind}`, { count: sure[kind] })}
              </span>
            ))}
        </dd>
      </div>
    </dl>
  );
}
