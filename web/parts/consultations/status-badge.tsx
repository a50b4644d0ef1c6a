import { useTranslations } from 'use-intl/react';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { Recommendation } from './consultations.ts';

const TONES: Partial<Record<Recommendation['status'], Tone>> = {
  accepted: 'info',
  partlyAccepted: 'info',
  underway: 'info',
  delivered: 'good',
  verified: 'good',
  declined: 'warning',
};

/** How far a recommendation has come, in words; within the area of consultations. */
export function RecommendationStatus({ status }: Pick<Recommendation, 'status'>) {
  const t = useTranslations();
  return <Badge tone={TONES[status] ?? 'neutral'}>{t(`consultations.statuses.${status}`)}</Badge>;
}
