import './waiting.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { useConvention, useNames } from '../../../parts/convention/use-convention.ts';
import { goodsOf } from '../../../parts/in-kind/goods.ts';
import { useMeasure } from '../../../parts/in-kind/use-measure.ts';
import { TONES, urgencyOf } from '../../../parts/tasks/urgency.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Day, Due, Money, Words } from '../../../ui/values.tsx';

type Awaited = Convention['waitingFor'][number];

/** How many are named at once; a signature of fifty parties is told on demand. */
const NAMED = 4;

/** The open tasks, with their assignees and due dates, due first before the others. */
export function Waiting({ waitingFor }: { waitingFor: readonly Awaited[] }) {
  const t = useTranslations();
  if (waitingFor.length === 0) return null;
  const rest = waitingFor.slice(NAMED);
  return (
    <div className="waiting">
      <h3>{t('convention.waitingFor')}</h3>
      <List items={waitingFor.slice(0, NAMED)} />
      {rest.length === 0 ? null : (
        <details>
          <summary>{t('convention.waitingMore', { count: rest.length })}</summary>
          <List items={rest} />
        </details>
      )}
    </div>
  );
}

function List({ items }: { items: readonly Awaited[] }) {
  return (
    <ul>
      {items.map((item) => (
        <One key={item.task} item={item} />
      ))}
    </ul>
  );
}

function One({ item }: { item: Awaited }) {
  const t = useTranslations();
  const format = useFormat();
  const names = useNames();
  const now = Date.now();
  const urgency = urgencyOf(item.dueAt, now);
  return (
    <li>
      <strong>
        <Words>{names.assignee(item)}</Words>
      </strong>
      <Link to="/tasks/$taskId" params={{ taskId: item.task }}>
        {t(`convention.task.${item.kind}`)}
      </Link>
      {item.tranche === undefined ? null : (
        <span>{t('convention.procedure.tranche', { number: item.tranche })}</span>
      )}
      <Purpose subject={item.subject} />
      <span className="waiting-times">
        {t.rich('convention.sinceUntil', {
          since: () => <Day value={item.since} />,
          until: () => <Due value={item.dueAt} />,
        })}
      </span>
      <Badge tone={TONES[urgency]}>
        {t(urgency === 'overdue' ? 'convention.late' : 'convention.due', {
          when: format.daysFrom(item.dueAt, now),
        })}
      </Badge>
    </li>
  );
}

/** The money or the goods it is about, and for whom: a party that is called upon for two groups is asked twice. */
function Purpose({ subject }: { subject: string | undefined }) {
  const { targetGroup } = useTerms();
  const measure = useMeasure();
  const convention = useConvention();
  const { calls, pledges } = convention;
  const goods = goodsOf(convention, subject);
  if (goods) return <span>{measure(goods)}</span>;
  const found = calls.find(({ id }) => id === subject) ?? pledges.find(({ id }) => id === subject);
  if (!found) return null;
  return (
    <span>
      <Money centimes={found.amount} /> · <Words>{targetGroup(found.earmark)}</Words>
    </span>
  );
}
