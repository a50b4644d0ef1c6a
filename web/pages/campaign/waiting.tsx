import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import type { Campaign } from '../../parts/figures/figures.ts';
import { useMemberNames } from '../../parts/figures/names.ts';
import { TONES, urgencyOf } from '../../parts/tasks/urgency.ts';
import { Badge } from '../../ui/badge.tsx';
import { Due, Words } from '../../ui/values.tsx';

/** Who is waited for, until when. */
export function Waiting({ campaign }: { campaign: Campaign }) {
  const t = useTranslations();
  const format = useFormat();
  const nameOf = useMemberNames(campaign);
  const now = Date.now();
  if (campaign.tasks.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('campaigns.waiting')}</h2>
      <ul>
        {campaign.tasks.map(({ id, party, dueAt }) => (
          <li key={id}>
            <Words>{nameOf(party)}</Words> {t('campaigns.until')} <Due value={dueAt} />{' '}
            <Badge tone={TONES[urgencyOf(dueAt, now)]}>{format.daysFrom(dueAt, now)}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
