import { Link, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { CoverageFilters } from '../../parts/coverage/filters.ts';
import type { RegionCoverage } from '../../parts/coverage/reading.ts';
import type { Campaign } from '../../parts/figures/figures.ts';
import { Select } from '../../ui/choices.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Quote } from '../../ui/values.tsx';

interface Props {
  item: RegionCoverage;
  campaign: Campaign | undefined;
  change: (part: Partial<CoverageFilters>) => void;
}

/** Which version is shown, why there is another one, and whether everybody sees the same. */
export function VersionShown({ item, campaign, change }: Props) {
  const t = useTranslations();
  const { day } = useFormat();
  const { version, at, reason, published, view } = item;
  const { view: asked, group } = useSearch({ from: '/region/coverage' });
  const shown = { region: item.region, period: item.year, version, group };
  const seen = (campaign?.versions ?? []).filter(
    ({ number }) => number === version || (campaign?.publishedVersion ?? 0) >= number,
  );
  return (
    <>
      <p className="hint">
        {t(published ? 'region.version.published' : 'region.version.frozen', {
          version: String(version),
          day: isolate(day(at)),
        })}{' '}
        <Link to="/region/campaigns/$id" params={{ id: item.campaign }}>
          {t('region.version.campaign')}
        </Link>
      </p>
      {reason === undefined ? null : <Quote>{reason}</Quote>}
      {view === 'accepting' ? (
        <p className="note note-warning">
          <Icon name="warning" />
          <span>
            {t('region.version.accepting')}{' '}
            <Link to="/region/coverage" search={{ ...shown, view: 'public' }}>
              {t('region.version.asPublic')}
            </Link>
          </span>
        </p>
      ) : null}
      {asked === 'public' ? (
        <p className="hint not-printed">
          {t('region.version.shownAsPublic')}{' '}
          <Link to="/region/coverage" search={shown}>
            {t('region.version.asYou')}
          </Link>
        </p>
      ) : null}
      {seen.length > 1 ? (
        <div className="not-printed">
          <Select
            name="version"
            label={t('region.version.choose')}
            options={seen.map(({ number }) => ({
              value: String(number),
              label: t('region.version.numbered', { version: String(number) }),
            }))}
            value={String(version)}
            onChange={(chosen) => change({ version: Number(chosen) })}
            isRequired
          />
        </div>
      ) : null}
    </>
  );
}
