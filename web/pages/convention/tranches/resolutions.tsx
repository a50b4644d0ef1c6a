import './resolutions.css';
import { useTranslations } from 'use-intl/react';
import { useTerms } from '../../../i18n/use-terms.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Money, Words } from '../../../ui/values.tsx';
import { RESOLUTION_TONES } from '../tones.ts';

/** The resolutions about a tranche's money, each with its reason and what has become of it. */
export function Resolutions({ resolutions }: { resolutions: Convention['resolutions'] }) {
  const t = useTranslations();
  const terms = useTerms();
  return resolutions.map(({ id, number, reason, status, matter, about }) => (
    <p key={id} className="resolution">
      <strong>
        {t('convention.resolutions.one', { number, matter: matter.type, target: about.targetNumber ?? '' })}
      </strong>
      <Badge tone={RESOLUTION_TONES[status]}>{t(`convention.resolutions.status.${status}`)}</Badge>
      <Money centimes={about.amount} />
      <Words>{terms.targetGroup(about.earmark)}</Words>
      <Words>{reason}</Words>
    </p>
  ));
}
