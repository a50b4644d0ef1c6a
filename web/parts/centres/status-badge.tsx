import { useTranslations } from 'use-intl/react';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { CentreRow, Status } from './centres.ts';

const TONES: Record<Status, Tone> = {
  planned: 'neutral',
  studies: 'info',
  works: 'info',
  equipped: 'warning',
  authorised: 'warning',
  inService: 'good',
  suspended: 'bad',
  closed: 'bad',
  abandoned: 'neutral',
};

interface Props {
  status: Status;
  opening?: Pick<NonNullable<CentreRow['opening']>, 'verified' | 'unconfirmedSince'> | undefined;
}

/** Where a centre stands; an opening counts once it is verified, and as long as it is confirmed. */
export function CentreStatus({ status, opening }: Props) {
  const t = useTranslations();
  if (status === 'inService' && opening?.unconfirmedSince !== undefined)
    return <Badge tone="warning">{t('centres.unconfirmed')}</Badge>;
  if (status === 'inService' && opening?.verified === false)
    return <Badge tone="warning">{t('centres.unverified')}</Badge>;
  return <Badge tone={TONES[status]}>{t(`centres.statuses.${status}`)}</Badge>;
}
