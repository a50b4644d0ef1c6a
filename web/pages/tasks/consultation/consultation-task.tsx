import '../../../ui/button.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { TONES, urgencyOf } from '../../../parts/tasks/urgency.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Page } from '../../../ui/page.tsx';
import { Day, Due, Words } from '../../../ui/values.tsx';
import type { ConsultationTask } from '../queries.ts';

/** What a consultation asks: something about one of its recommendations, until when, and whether it is late. */
export function ConsultationTaskPage({ task }: { task: ConsultationTask }) {
  const t = useTranslations();
  const format = useFormat();
  const { region } = useTerms();
  const { consultation, recommendation, kind, status, openedAt, dueAt, escalated } = task;
  const now = Date.now();
  const isOpen = status === 'open';
  return (
    <Page
      title={t(`tasks.asked.${kind}`)}
      lead={<Words>{format.text(recommendation.text)}</Words>}
      actions={
        isOpen ? <Badge tone={TONES[urgencyOf(dueAt, now)]}>{format.daysFrom(dueAt, now)}</Badge> : undefined
      }
    >
      <Facts>
        <Fact label={t('tasks.roundHeading')}>
          <Words>{format.text(consultation.title)}</Words>
        </Fact>
        <Fact label={t('tasks.roundNumber')}>{consultation.number}</Fact>
        <Fact label={t('tasks.region')}>
          <Words>{region(consultation.region)}</Words>
        </Fact>
        <Fact label={t('tasks.recommendationNumber')}>{recommendation.n}</Fact>
        <Fact label={t('tasks.since')}>
          <Day value={openedAt} />
        </Fact>
        <Fact label={t('tasks.due')}>
          <Due value={dueAt} />
        </Fact>
      </Facts>
      {isOpen && escalated ? (
        <p className="note note-info">
          <Icon name="info" />
          <span>{t('tasks.centreLate')}</span>
        </p>
      ) : null}
      <p className="actions">
        <Link
          to="/region/consultations/$id"
          params={{ id: consultation.id }}
          hash={`recommendation-${recommendation.n}`}
          className={isOpen ? 'button button-primary' : 'button button-secondary'}
        >
          {t(isOpen ? 'tasks.roundWay' : 'tasks.readRound')}
        </Link>
      </p>
      {isOpen ? null : (
        <p className="note note-info">
          <Icon name="info" />
          <span>{t('tasks.closed.settled')}</span>
        </p>
      )}
    </Page>
  );
}
