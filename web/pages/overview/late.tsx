import { useTranslations } from 'use-intl/react';
import type { GetOverviewAnswer } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { lateOf } from './figures.ts';
import { Lines } from './lines.tsx';

interface Props {
  late: GetOverviewAnswer['late'];
  names: ReadonlyMap<string, string>;
  now: number;
}

/** The late tasks: unpaid calls for funds, and every other task past its day. */
export function Late({ late, names, now }: Props) {
  const t = useTranslations();
  const { calls, others } = lateOf(late.items);
  const hidden = late.tasks - late.items.length;
  return (
    <section className="panel" aria-labelledby="overview-late">
      <h2 id="overview-late">
        {t('overview.late.title')} <span className="count">{late.tasks}</span>
      </h2>
      {late.tasks === 0 ? <Badge tone="good">{t('overview.late.none')}</Badge> : null}
      <LateGroup title={t('overview.late.calls')} items={calls} names={names} now={now} />
      <LateGroup title={t('overview.late.others')} items={others} names={names} now={now} />
      {hidden > 0 ? <p className="hint">{t('overview.late.hidden', { count: hidden })}</p> : null}
    </section>
  );
}

interface GroupProps {
  title: string;
  items: GetOverviewAnswer['late']['items'];
  names: ReadonlyMap<string, string>;
  now: number;
}

function LateGroup({ title, items, names, now }: GroupProps) {
  const t = useTranslations();
  const format = useFormat();
  if (items.length === 0) return null;
  return (
    <>
      <h3>
        {title} <span className="count">{items.length}</span>
      </h3>
      <Lines
        lines={items.map(({ task, convention, kind, party, role, dueAt }) => ({
          key: task,
          convention,
          what: t(`tasks.asked.${kind}`),
          who: `${names.get(party) ?? party} (${t(`terms.role.${role}`)})`,
          badge: <Badge tone="bad">{t('conventions.late', { when: format.daysFrom(dueAt, now) })}</Badge>,
        }))}
      />
    </>
  );
}
