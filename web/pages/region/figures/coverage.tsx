import '../lines.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../../../i18n/isolate.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { usePlaces } from '../../../i18n/use-places.ts';
import { CoverageBar } from '../../../parts/coverage/coverage-bar.tsx';
import { useCoverageWords } from '../../../parts/coverage/words.ts';
import type { RegionAnswer } from '../queries.ts';
import { Figure } from './figure.tsx';

type Row = NonNullable<RegionAnswer['coverage']>['rows'][number];

/** How many of those who are entitled are reached. Each group by itself: people of two groups may be the same. */
export function Coverage({ answer: { coverage, region } }: { answer: RegionAnswer }) {
  const t = useTranslations();
  const { day } = useFormat();
  const words = useCoverageWords();
  const title = t('region.front.coverage.title');
  const [first, ...others] = coverage?.rows ?? [];
  if (!coverage || !first)
    return (
      <Figure
        title={title}
        value={t('region.known.unknown')}
        asOf={undefined}
        reading={<p>{t('region.front.coverage.reading')}</p>}
        source={
          <Link to="/region/campaigns" search={{ region }}>
            {t('region.ways.campaigns')}
          </Link>
        }
      >
        <p className="hint">{t('region.front.coverage.none')}</p>
      </Figure>
    );
  const reasons = [...new Set(coverage.rows.flatMap(({ region: cell }) => cell.why))];
  return (
    <Figure
      title={title}
      value={words.rate(first.region)}
      asOf={t('region.front.coverage.asOf', {
        year: String(coverage.year),
        day: isolate(day(coverage.at)),
        version: String(coverage.version),
      })}
      reading={
        <>
          <p>{t('region.front.coverage.reading')}</p>
          {reasons.length > 0 ? (
            <>
              <p>{t('region.front.coverage.here')}</p>
              <ul>
                {reasons.map((reason) => (
                  <li key={reason}>{t(`region.whyShort.${reason}`)}</li>
                ))}
              </ul>
            </>
          ) : null}
        </>
      }
      source={
        <Link to="/region/coverage" search={{ region, period: coverage.year }}>
          {t('region.front.coverage.source')}
        </Link>
      }
    >
      <CoverageBar cell={first.region} />
      <p className="hint">{words.heading(first)}</p>
      <Gap row={first} />
      {others.length > 0 ? (
        <ul className="region-lines">
          {others.map((row) => (
            <li key={`${row.targetGroup} ${row.unit} ${row.measure}`}>
              <p>
                <strong>{words.rate(row.region)}</strong>
              </p>
              <CoverageBar cell={row.region} />
              <p className="hint">{words.heading(row)}</p>
              <Gap row={row} />
            </li>
          ))}
        </ul>
      ) : null}
    </Figure>
  );
}

/** How many are reached of how many, how many are left out, and in which province the most. */
function Gap({ row }: { row: Row }) {
  const t = useTranslations();
  const places = usePlaces();
  const words = useCoverageWords();
  return (
    <>
      <p>
        {t('region.front.coverage.counts', {
          measure: words.reachedName(row),
          reached: isolate(words.reached(row.region)),
          wholeName: words.wholeName(row),
          whole: words.whole(row.region),
        })}
      </p>
      <p>{t('region.front.coverage.gap', { gap: isolate(words.gap(row.region)) })}</p>
      {row.largest ? (
        <p className="hint">
          {t('region.coverage.largestOf', {
            place: isolate(places.name(row.largest.place)),
            gap: isolate(words.gap(row.largest)),
          })}
        </p>
      ) : null}
    </>
  );
}
