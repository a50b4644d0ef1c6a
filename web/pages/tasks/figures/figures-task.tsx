import '../../../ui/button.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { CORRECTIONS_HEADING, SUBMITTED_HEADING } from '../../../parts/figures/headings.ts';
import { usePartyName } from '../../../parts/parties/party-name.ts';
import { TONES, urgencyOf } from '../../../parts/tasks/urgency.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Page } from '../../../ui/page.tsx';
import { Day, Due, Words } from '../../../ui/values.tsx';
import type { FiguresTask } from '../queries.ts';

/** What a campaign asks: of whom, until when, and the way to where it is done. */
export function FiguresTaskPage({ task }: { task: FiguresTask }) {
  const t = useTranslations();
  const format = useFormat();
  const { region } = useTerms();
  const { campaign, kind, status, openedAt, dueAt, source } = task;
  const now = Date.now();
  const isOpen = status === 'open';
  return (
    <Page
      title={t(`tasks.asked.${kind}`)}
      lead={<Words>{region(campaign.region)}</Words>}
      actions={
        isOpen ? <Badge tone={TONES[urgencyOf(dueAt, now)]}>{format.daysFrom(dueAt, now)}</Badge> : undefined
      }
    >
      <Facts>
        <Fact label={t('tasks.figuresYear')}>
          <bdi>{campaign.year}</bdi>
        </Fact>
        <Fact label={t('tasks.figuresSource')}>
          <Words>{usePartyName(source)}</Words>
        </Fact>
        <Fact label={t('tasks.since')}>
          <Day value={openedAt} />
        </Fact>
        <Fact label={t('tasks.due')}>
          <Due value={dueAt} />
        </Fact>
      </Facts>
      {isOpen ? <Way kind={kind} id={campaign.id} /> : null}
      {isOpen ? null : (
        <p className="note note-info">
          <Icon name="info" />
          <span>{t(status === 'expired' ? 'tasks.closed.expired' : 'tasks.closed.settled')}</span>
        </p>
      )}
    </Page>
  );
}

/** Where on the campaign's page it is done. */
const PLACES = {
  figures: {},
  figuresAcceptance: { hash: SUBMITTED_HEADING },
  correctionAcceptance: { hash: CORRECTIONS_HEADING },
} as const satisfies Record<FiguresTask['kind'], { hash?: string }>;

/** The page on which it is done: figures are imported, and everything else is decided on the campaign's page. */
function Way({ kind, id }: { kind: FiguresTask['kind']; id: string }) {
  const t = useTranslations();
  return (
    <p className="actions">
      {kind === 'figures' ? (
        <Link to="/region/campaigns/$id/import" params={{ id }} className="button button-primary">
          {t('tasks.figuresWay.figures')}
        </Link>
      ) : null}
      <Link
        to="/region/campaigns/$id"
        params={{ id }}
        {...PLACES[kind]}
        className={kind === 'figures' ? 'button button-secondary' : 'button button-primary'}
      >
        {t(kind === 'figures' ? 'tasks.figuresWay.campaign' : `tasks.figuresWay.${kind}`)}
      </Link>
    </p>
  );
}
