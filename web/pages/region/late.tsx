import './lines.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { TONES, urgencyOf, urgencyOfDay } from '../../parts/tasks/urgency.ts';
import { Badge } from '../../ui/badge.tsx';
import { Words } from '../../ui/values.tsx';
import { About, useAboutName } from './about.tsx';
import type { RegionAnswer } from './queries.ts';
import { Rest } from './rest.tsx';

/** The first of what waits for the reader; the rest is in the inbox. */
export function Waiting({ waiting, now }: { waiting: RegionAnswer['waiting']; now: number }) {
  const t = useTranslations();
  const format = useFormat();
  const nameOf = useAboutName();
  return (
    <section className="panel" aria-labelledby="region-waiting">
      <h2 id="region-waiting">{t('region.front.waiting.title')}</h2>
      {waiting.items.length === 0 ? <p>{t('region.front.waiting.none')}</p> : null}
      <ul className="region-lines">
        {waiting.items.map(({ id, asked, dueAt, about }) => (
          <li key={id}>
            <p>
              <Link to="/tasks/$taskId" params={{ taskId: id }} preload={false}>
                <Words>{asked}</Words>
              </Link>
            </p>
            <p className="hint">
              <Words>{nameOf(about)}</Words>
            </p>
            <Badge tone={TONES[urgencyOf(dueAt, now)]}>{format.daysFrom(dueAt, now)}</Badge>
          </li>
        ))}
      </ul>
      {waiting.items.length > 0 ? (
        <p>
          <Link to="/tasks">{t('region.front.waiting.all')}</Link>
        </p>
      ) : null}
    </section>
  );
}

interface Props {
  answer: RegionAnswer;
  now: number;
}

/** What is over its day, and at which office. */
export function Late({ answer, now }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { late, plan, region } = answer;
  return (
    <section className="panel" aria-labelledby="region-late">
      <h2 id="region-late">
        {t('region.front.late.title')} <span className="count">{format.number(late.total)}</span>
      </h2>
      {late.total === 0 ? <Badge tone="good">{t('region.front.late.none')}</Badge> : null}
      <Lines items={late.items} answer={answer} now={now} />
      <Rest answer={answer} count={late.total - late.items.length} isThere={false}>
        {(whole) => <Lines items={whole.late.items.slice(late.items.length)} answer={whole} now={now} />}
      </Rest>
      <p className="hint">{t(plan ? 'region.front.late.of' : 'region.front.late.ofCentres')}</p>
      <p>
        <Link to="/conventions" search={{ region, overdue: true }}>
          {t('region.front.late.conventions')}
        </Link>
      </p>
    </section>
  );
}

/** What is waited for next, and at which office, without being late. */
export function Next({ answer, now }: Props) {
  const t = useTranslations();
  const { number } = useFormat();
  const { next } = answer;
  if (next.total === 0) return null;
  return (
    <section className="panel" aria-labelledby="region-next">
      <h2 id="region-next">
        {t('region.front.next.title')} <span className="count">{number(next.total)}</span>
      </h2>
      <Lines items={next.items} answer={answer} now={now} />
      <Rest answer={answer} count={next.total - next.items.length} isThere={false}>
        {(whole) => <Lines items={whole.next.items.slice(next.items.length)} answer={whole} now={now} />}
      </Rest>
    </section>
  );
}

interface LinesProps extends Props {
  items: RegionAnswer['late']['items'];
}

/** Each thing with what it is waited for, whose turn it is, and since or until when. */
function Lines({ items, answer: { names }, now }: LinesProps) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const nameOf = (party: string) => {
    const name = names[party];
    return name ? format.text(name) : party;
  };
  return (
    <ul className="region-lines">
      {items.map(({ about, task, asked, parties, role, dueOn, escalated }) => {
        const urgency = urgencyOfDay(dueOn, now);
        const when = format.daysFrom(dueOn, now);
        return (
          <li key={`${about.id} ${task} ${dueOn}`}>
            <p>
              <About about={about} />
            </p>
            <p>
              <Words>{asked}</Words>
            </p>
            <p>
              {t('region.front.late.whose')}{' '}
              <strong>
                <Words>{parties.map(nameOf).join(' · ')}</Words>
              </strong>
              {role === undefined ? null : <> ({terms.role(role)})</>}
            </p>
            <Badge tone={TONES[urgency]}>
              {t(urgency === 'overdue' ? 'region.front.late.since' : 'region.front.next.until', { when })}
            </Badge>
            {escalated ? <p className="hint">{t('region.front.late.escalated')}</p> : null}
          </li>
        );
      })}
    </ul>
  );
}
