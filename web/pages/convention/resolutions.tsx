import './resolutions.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { Convention } from '../../parts/convention/convention.ts';
import { useConvention } from '../../parts/convention/use-convention.ts';
import { useResolutionValues } from '../../parts/convention/use-resolution-values.ts';
import { Badge } from '../../ui/badge.tsx';
import { Money, Words } from '../../ui/values.tsx';
import { RESOLUTION_TONES } from './tones.ts';

/** The resolutions about a tranche's money, each with its reason and what has become of it. */
export function Resolutions({ resolutions }: { resolutions: Convention['resolutions'] }) {
  const t = useTranslations();
  const terms = useTerms();
  const valuesOf = useResolutionValues(useConvention());
  return resolutions.map((resolution) => (
    <p key={resolution.id} className="resolution">
      <strong>{t('convention.resolutions.one', valuesOf(resolution))}</strong>
      <Badge tone={RESOLUTION_TONES[resolution.status]}>
        {t(`convention.resolutions.status.${resolution.status}`)}
      </Badge>
      <Amount resolution={resolution} />
      <Words>{terms.targetGroup(resolution.about.earmark)}</Words>
      <Words>{resolution.reason}</Words>
    </p>
  ));
}

/** The money that it has moved, beside what was proposed where that was more; before the adoption what is proposed. */
function Amount({ resolution: { moved, about } }: { resolution: Convention['resolutions'][number] }) {
  const t = useTranslations();
  const { money } = useFormat();
  if (moved === undefined || moved === about.amount) return <Money centimes={about.amount} />;
  return (
    <>
      <Money centimes={moved} />
      <span>{t('convention.resolutions.proposed', { amount: money(about.amount) })}</span>
    </>
  );
}
