import './inbox.css';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, Outlet, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import type { GetTasksAnswer } from '../../../api/schema.d.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { registeredPartyQuery } from '../../../parts/parties/register.ts';
import { GROUPS, TONES, urgencyOf } from '../../../parts/tasks/urgency.ts';
import { Badge } from '../../../ui/badge.tsx';
import { More } from '../../../ui/more.tsx';
import { Page } from '../../../ui/page.tsx';
import { Answer, Empty } from '../../../ui/states.tsx';
import { Money, Words } from '../../../ui/values.tsx';
import { inboxQuery } from '../queries.ts';

type Row = GetTasksAnswer['items'][number];

/** The inbox of the reader, the most urgent first; beside it, or in its place on a phone, the open task. */
export function Inbox() {
  const { taskId } = useParams({ strict: false });
  return (
    <div className="inbox" data-open={taskId !== undefined}>
      <section className="inbox-list">
        <List opened={taskId} />
      </section>
      <div className="inbox-task">{taskId === undefined ? <ChooseOne /> : <Outlet />}</div>
    </div>
  );
}

/** Beside a list in which there is something to choose; an empty one says so itself. */
function ChooseOne() {
  const t = useTranslations();
  const { data } = useInfiniteQuery(inboxQuery(useApi()));
  const hasTasks = data?.pages.some(({ items }) => items.length > 0) ?? false;
  return hasTasks ? <p className="inbox-choose">{t('tasks.choose')}</p> : null;
}

function List({ opened }: { opened: string | undefined }) {
  const t = useTranslations();
  const query = useInfiniteQuery(inboxQuery(useApi()));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const lead = query.hasNextPage ? 'tasks.leadMore' : 'tasks.lead';
  const content = (
    <Answer query={query}>
      {() =>
        rows.length === 0 ? (
          <Empty title={t('tasks.empty')}>
            <p>{t('tasks.emptyHint')}</p>
            <p>
              <Link to="/region/consultations" hash="own-recommendations">
                {t('tasks.ownRecommendations')}
              </Link>
            </p>
          </Empty>
        ) : (
          <>
            <p className="lead">{t(lead, { count: rows.length })}</p>
            <Groups rows={rows} opened={opened} />
            <More query={query} />
          </>
        )
      }
    </Answer>
  );
  if (opened === undefined) return <Page title={t('tasks.title')}>{content}</Page>;
  return (
    <>
      <h2>{t('tasks.title')}</h2>
      {content}
    </>
  );
}

function Groups({ rows, opened }: { rows: readonly Row[]; opened: string | undefined }) {
  const t = useTranslations();
  const now = Date.now();
  return GROUPS.map((group) => {
    const inGroup = rows.filter((row) => urgencyOf(row.dueAt, now) === group);
    if (inGroup.length === 0) return null;
    return (
      <section key={group} className="task-group" aria-labelledby={`group-${group}`}>
        <h2 id={`group-${group}`}>
          {t(`tasks.group.${group}`)} <span className="count">{inGroup.length}</span>
        </h2>
        <ul>
          {inGroup.map((row) => (
            <li key={row.id}>
              <Card row={row} now={now} isOpened={row.id === opened} />
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

type FiguresRow = Extract<Row, { campaign: object }>;
type CentreRow = Extract<Row, { centre: object }>;
type PlanRow = Extract<Row, { plan: object }>;
type ConsultationRow = Extract<Row, { consultation: object }>;
type ConventionRow = Exclude<Row, FiguresRow | CentreRow | PlanRow | ConsultationRow>;

function Card({ row, now, isOpened }: { row: Row; now: number; isOpened: boolean }) {
  const t = useTranslations();
  return (
    <Link
      to="/tasks/$taskId"
      params={{ taskId: row.id }}
      className="task-card"
      {...(isOpened && { 'aria-current': true })}
    >
      <span className="task-asked">{'plan' in row ? row.asked : t(`tasks.asked.${row.kind}`)}</span>
      <RowFacts row={row} now={now} />
    </Link>
  );
}

function RowFacts({ row, now }: { row: Row; now: number }) {
  if ('campaign' in row) return <FiguresFacts row={row} now={now} />;
  if ('plan' in row) return <PlanFacts row={row} now={now} />;
  if ('consultation' in row) return <ConsultationFacts row={row} now={now} />;
  return 'centre' in row ? <CentreFacts row={row} now={now} /> : <ConventionFacts row={row} now={now} />;
}

function CentreFacts({ row: { centre, stage, dueAt }, now }: { row: CentreRow; now: number }) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  return (
    <>
      <span className="task-convention">
        <Words>{format.text(centre.name)}</Words>
      </span>
      <span className="task-facts">
        <Badge tone={TONES[urgencyOf(dueAt, now)]}>{format.daysFrom(dueAt, now)}</Badge>
        {stage === undefined ? null : <bdi>{t(`tasks.centreStages.${stage}`)}</bdi>}
        <bdi>{terms.province(centre.province)}</bdi>
      </span>
    </>
  );
}

function PlanFacts({ row: { plan, dueAt }, now }: { row: PlanRow; now: number }) {
  const format = useFormat();
  const terms = useTerms();
  return (
    <>
      <span className="task-convention">
        <Words>{format.text(plan.title)}</Words>
      </span>
      <span className="task-facts">
        <Badge tone={TONES[urgencyOf(dueAt, now)]}>{format.daysFrom(dueAt, now)}</Badge>
        <bdi>{terms.region(plan.region)}</bdi>
      </span>
    </>
  );
}

function ConsultationFacts({ row, now }: { row: ConsultationRow; now: number }) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const { consultation, recommendation, dueAt } = row;
  return (
    <>
      <span className="task-convention">
        <Words>{format.text(recommendation.text)}</Words>
      </span>
      <span className="task-facts">
        <Badge tone={TONES[urgencyOf(dueAt, now)]}>{format.daysFrom(dueAt, now)}</Badge>
        <bdi>{t('tasks.round', { number: consultation.number })}</bdi>
        <bdi>{terms.region(consultation.region)}</bdi>
      </span>
    </>
  );
}

function FiguresFacts({ row: { campaign, dueAt, kind, source }, now }: { row: FiguresRow; now: number }) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  return (
    <>
      <span className="task-convention">
        <Words>{terms.region(campaign.region)}</Words>
      </span>
      <span className="task-facts">
        <Badge tone={TONES[urgencyOf(dueAt, now)]}>{format.daysFrom(dueAt, now)}</Badge>
        <bdi>{t('tasks.figuresOfYear', { year: String(campaign.year) })}</bdi>
        {kind === 'figures' ? null : <SourceName party={source} />}
      </span>
    </>
  );
}

/** Whose figures wait: several sources may have sent theirs. */
function SourceName({ party }: { party: string }) {
  const { text } = useFormat();
  const { data } = useQuery(registeredPartyQuery(useApi(), party));
  return data ? <bdi>{text(data.name)}</bdi> : null;
}

function ConventionFacts({ row, now }: { row: ConventionRow; now: number }) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const { convention, dueAt, assignee, money } = row;
  const amount = ('amount' in row ? row.amount : undefined) ?? money?.amount;
  const component = 'component' in row ? row.component : undefined;
  return (
    <>
      <span className="task-convention">
        <Words>{format.text(convention.title)}</Words>
      </span>
      <span className="task-facts">
        <Badge tone={TONES[urgencyOf(dueAt, now)]}>{format.daysFrom(dueAt, now)}</Badge>
        <bdi>{convention.number}</bdi>
        {component === undefined ? null : <Words>{format.text(component)}</Words>}
        {money === undefined ? null : (
          <bdi>{t('tasks.trancheOfYear', { number: money.tranche, year: money.trancheDue.slice(0, 4) })}</bdi>
        )}
        {amount === undefined ? null : <Money centimes={amount} />}
        {money?.targetGroup === undefined ? null : <bdi>{terms.targetGroup(money.targetGroup)}</bdi>}
        {money?.budgetLines?.map((line) => (
          <bdi key={line}>{t('tasks.budgetLine', { line: isolate(line) })}</bdi>
        ))}
        <bdi>{terms.region(convention.region)}</bdi>
        <bdi>{t(`terms.role.${assignee.role}`)}</bdi>
      </span>
    </>
  );
}
