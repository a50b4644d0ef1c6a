import './group-section.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { usePlaces } from '../../i18n/use-places.ts';
import { provinceOf } from '../../parts/centres/centres.ts';
import { type Region, regionOf } from '../../parts/figures/figures.ts';

interface Props {
  region: Region;
  /** The region itself, or one of its provinces. */
  place: string;
  group: string;
}

/** From a row of coverage to the centres that serve the group there. */
export function CentresLink({ region, place, group }: Props) {
  const t = useTranslations();
  const places = usePlaces();
  const province = regionOf(place) ? undefined : provinceOf(place);
  return (
    <Link
      to="/centres"
      search={{ region, group, ...(province && { province }) }}
      preload={false}
      className="coverage-centres not-printed"
      aria-label={t('region.coverage.centresOf', { place: places.name(place) })}
    >
      {t('region.coverage.centres')}
    </Link>
  );
}
