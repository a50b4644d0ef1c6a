import { useTranslations } from 'use-intl/react';
import { Badge } from '../../ui/badge.tsx';
import type { PlanRow } from './queries.ts';

/** The phase of a plan in a word; within the area of plans. */
export function PlanPhase({ phase }: Pick<PlanRow, 'phase'>) {
  const t = useTranslations();
  const tone = phase === 'inForce' ? 'good' : 'neutral';
  return <Badge tone={tone}>{t(`plans.phases.${phase}`)}</Badge>;
}
