import '../../../ui/button.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { conventionQuery } from '../../../parts/convention/queries.ts';
import { placeOf } from '../../../parts/tasks/duty-place.ts';
import { TONES, urgencyOf } from '../../../parts/tasks/urgency.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Page } from '../../../ui/page.tsx';
import { Answer } from '../../../ui/states.tsx';
import { Words } from '../../../ui/values.tsx';
import { TaskFacts } from '../facts.tsx';
import type { DutyTask } from '../queries.ts';

/** A duty: what is asked, until when, and the way to the place where it is done. */
export function DutyPage({ duty }: { duty: DutyTask }) {
  const t = useTranslations();
  const format = useFormat();
  const query = useQuery(conventionQuery(useApi(), duty.convention.id));
  const now = Date.now();
  const isOpen = duty.status === 'open';
  return (
    <Page
      title={t(`tasks.asked.${duty.kind}`)}
      lead={<Words>{format.text(duty.convention.title)}</Words>}
      actions={
        isOpen ? (
          <Badge tone={TONES[urgencyOf(duty.dueAt, now)]}>{format.daysFrom(duty.dueAt, now)}</Badge>
        ) : undefined
      }
    >
      <Answer query={query}>{(convention) => <TaskFacts task={duty} convention={convention} />}</Answer>
      {query.isFetched ? <Way duty={duty} /> : null}
    </Page>
  );
}

/** The way to where it is done; it comes when what stands above it has come, and does not move away then. */
function Way({ duty }: { duty: DutyTask }) {
  const t = useTranslations();
  if (duty.status !== 'open') {
    return (
      <p className="note note-info">
        <Icon name="info" />
        <span>{t('tasks.closed.settled')}</span>
      </p>
    );
  }
  return (
    <>
      <p>{t('tasks.how')}</p>
      <Link {...placeOf(duty.kind, duty.convention.id)} className="button button-primary">
        {t('tasks.go')}
      </Link>
    </>
  );
}
