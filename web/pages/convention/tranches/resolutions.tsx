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
  return resolutions.map(({ id, number, reason, status, matter }) => (
    <p key={id} className="resolution">
      <strong>{t('convention.resolutions.writeOff', { number })}</strong>
      <Badge tone={RESOLUTION_TONES[status]}>{t(`convention.resolutions.status.${status}`)}</Badge>
      <Money centimes={matter.amount} />
      <Words>{terms.targetGroup(matter.earmark)}</Words>
      <Words>{reason}</Words>
    </p>
  ));
}
