import { useTranslations } from 'use-intl/react';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { Row } from './filters.ts';

const TONES: Record<Row['status'], Tone> = {
  declared: 'warning',
  verified: 'good',
  stale: 'warning',
  suspended: 'bad',
  merged: 'neutral',
};

/** Where an organisation stands. */
export function StatusBadge({ status }: Pick<Row, 'status'>) {
  const t = useTranslations();
  return <Badge tone={TONES[status]}>{t(`organisations.statuses.${status}`)}</Badge>;
}
