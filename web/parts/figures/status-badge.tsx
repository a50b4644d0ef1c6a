import { useTranslations } from 'use-intl/react';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { IconName } from '../../ui/icon.tsx';
import type { Campaign } from './figures.ts';

type Status = Campaign['status'];
type RequestStatus = Campaign['requests'][number]['status'];

const TONES: Record<Status, Tone> = {
  open: 'warning',
  frozen: 'info',
  published: 'good',
  cancelled: 'bad',
};

/** Where a campaign stands. */
export function CampaignStatus({ status }: { status: Status }) {
  const t = useTranslations();
  return <Badge tone={TONES[status]}>{t(`campaigns.statuses.${status}`)}</Badge>;
}

const REQUESTS: Record<RequestStatus, { tone: Tone; icon: IconName }> = {
  asked: { tone: 'neutral', icon: 'clock' },
  submitted: { tone: 'info', icon: 'forward' },
  returned: { tone: 'warning', icon: 'back' },
  accepted: { tone: 'good', icon: 'check' },
  missing: { tone: 'bad', icon: 'cross' },
};

/** Where a request stands: a sign and a word. */
export function RequestBadge({ status }: { status: RequestStatus }) {
  const t = useTranslations();
  return <Badge {...REQUESTS[status]}>{t(`campaigns.requests.${status}`)}</Badge>;
}
