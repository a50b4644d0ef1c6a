import '../../../ui/button.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { NEXT_HEADING } from '../../../parts/centres/headings.ts';
import { TONES, urgencyOf } from '../../../parts/tasks/urgency.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Page } from '../../../ui/page.tsx';
import { Day, Due, Words } from '../../../ui/values.tsx';
import type { CentreTask } from '../queries.ts';

/** What a centre asks: which stage or act, until when, and whether it was handed on because it is late. */
export function CentreTaskPage({ task }: { task: CentreTask }) {
  const t = useTranslations();
  const format = useFormat();
  const { province } = useTerms();
  const { centre, kind, stage, status, openedAt, dueAt, escalated, escalatedUntil } = task;
  const now = Date.now();
  const isOpen = status === 'open';
  return (
    <Page
      title={t(`tasks.asked.${kind}`)}
      lead={<Words>{format.text(centre.name)}</Words>}
      actions={
        isOpen ? <Badge tone={TONES[urgencyOf(dueAt, now)]}>{format.daysFrom(dueAt, now)}</Badge> : undefined
      }
    >
      <Facts>
        <Fact label={t('tasks.centreProvince')}>
          <Words>{province(centre.province)}</Words>
        </Fact>
        {stage === undefined ? null : (
          <Fact label={t('tasks.centreStage')}>{t(`tasks.centreStages.${stage}`)}</Fact>
        )}
        <Fact label={t('tasks.since')}>
          <Day value={openedAt} />
        </Fact>
        <Fact label={t('tasks.due')}>
          <Due value={dueAt} />
        </Fact>
        {escalatedUntil === undefined ? null : (
          <Fact label={t('tasks.escalatedUntil')}>
            <Due value={escalatedUntil} />
          </Fact>
        )}
      </Facts>
      {isOpen && escalated ? (
        <p className="note note-info">
          <Icon name="info" />
          <span>{t('tasks.centreLate')}</span>
        </p>
      ) : null}
      <p className="actions">
        <Link
          to="/centres/$id"
          params={{ id: centre.id }}
          hash={NEXT_HEADING}
          className={isOpen ? 'button button-primary' : 'button button-secondary'}
        >
          {t(isOpen ? 'tasks.centreWay' : 'tasks.centreSeen')}
        </Link>
      </p>
      {isOpen ? null : (
        <p className="note note-info">
          <Icon name="info" />
          <span>{t(status === 'expired' ? 'tasks.closed.expired' : 'tasks.closed.settled')}</span>
        </p>
      )}
    </Page>
  );
}
