import { useTranslations } from 'use-intl/react';
import { usePlaces } from '../../i18n/use-places.ts';
import { Words } from '../../ui/values.tsx';

interface Props {
  of: { region?: string; provinces: readonly string[] };
}

/** Where an organisation is: in provinces, in a region, or in the whole country. */
export function Places({ of: { region, provinces } }: Props) {
  const t = useTranslations();
  const places = usePlaces();
  const named = provinces.length > 0 ? provinces : region === undefined ? [] : [region];
  const isEverywhere = places.regions.length > 0 && places.regions.every(({ code }) => named.includes(code));
  if (named.length === 0 || isEverywhere) return t('organisations.national');
  return named.map((code, index) => (
    <span key={code}>
      {index > 0 ? t('organisations.separator') : null}
      <Words>{places.name(code)}</Words>
    </span>
  ));
}
