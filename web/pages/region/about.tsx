import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { Words } from '../../ui/values.tsx';
import type { RegionAnswer } from './queries.ts';

type Thing = RegionAnswer['changed']['items'][number]['about'];

/** What a line is about, by the name that people know it by. */
export function useAboutName() {
  const t = useTranslations();
  const { text } = useFormat();
  const places = usePlaces();
  return ({ title, region, year }: Thing) =>
    title
      ? text(title)
      : t('region.front.figuresOf', { region: places.name(region ?? ''), year: String(year ?? '') });
}

/** The way to it. */
export function About({ about }: { about: Thing }) {
  const name = useAboutName()(about);
  const { id } = about;
  const words = <Words>{name}</Words>;
  switch (about.kind) {
    case 'consultation':
      return (
        <Link to="/region/consultations/$id" params={{ id }} preload={false}>
          {words}
        </Link>
      );
    case 'plan':
      return (
        <Link to="/region/plans/$id" params={{ id }} preload={false}>
          {words}
        </Link>
      );
    case 'convention':
      return (
        <Link to="/conventions/$id" params={{ id }} preload={false}>
          {words}
        </Link>
      );
    case 'centre':
      return (
        <Link to="/centres/$id" params={{ id }} preload={false}>
          {words}
        </Link>
      );
    case 'campaign':
      return (
        <Link to="/region/campaigns/$id" params={{ id }} preload={false}>
          {words}
        </Link>
      );
  }
}
