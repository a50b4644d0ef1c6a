import { useMessages, useTranslations } from 'use-intl/react';
import type { GetOverviewAnswer } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { Lines } from './lines.tsx';

interface Props {
  deadlines: GetOverviewAnswer['deadlines'];
  names: ReadonlyMap<string, string>;
  now: number;
}

/** The next deadlines: tasks that fall due, tranches that will be called. */
export function Deadlines({ deadlines, names, now }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { tasks } = useMessages();
  const asked: Readonly<Record<string, string>> = tasks.asked;
  return (
    <section className="panel" aria-labelledby="overview-deadlines">
      <h2 id="overview-deadlines">{t('overview.deadlines.title')}</h2>
      {deadlines.length === 0 ? <p className="hint">{t('overview.deadlines.none')}</p> : null}
      <Lines
        lines={deadlines.map(({ convention, kind, party, dueAt, amount }) => ({
          key: `${convention.id}/${kind}/${party}/${dueAt}/${amount}`,
          convention,
          what:
            amount === undefined
              ? (asked[kind] ?? kind)
              : t('overview.deadlines.tranche', { amount: format.money(amount) }),
          who: party && (names.get(party) ?? party),
          badge: (
            <Badge tone="neutral" icon="clock">
              {t('overview.deadlines.when', { day: format.day(dueAt), when: format.daysFrom(dueAt, now) })}
            </Badge>
          ),
        }))}
      />
    </section>
  );
}
