import './convention-card.css';
import '../../ui/progress.css';
import '../../ui/values.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useRanges } from '../../i18n/use-ranges.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Day, Words } from '../../ui/values.tsx';
import type { Convention, Phase } from './filters.ts';

interface Props {
  convention: Convention;
  region: string;
  now: number;
}

/** A convention in a line: what it is, where it stands, whom it waits for, and what has been pledged. */
export function ConventionCard({ convention, region, now }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  const { id, number, reference, title, phase } = convention;
  return (
    <article className="convention-card">
      <h2>
        <Link to="/conventions/$id" params={{ id }} preload={false}>
          <Words>{text(title)}</Words>
        </Link>
      </h2>
      <p className="convention-facts">
        <Words>{number}</Words>
        {reference === undefined ? null : <Words>{reference}</Words>}
        <Words>{region}</Words>
        <Badge tone={TONES[phase] ?? 'info'}>{t(`terms.phase.${phase}`)}</Badge>
      </p>
      <WaitsFor convention={convention} now={now} />
      <Pledged convention={convention} />
    </article>
  );
}

const TONES: Partial<Record<Phase, Tone>> = {
  active: 'good',
  closed: 'neutral',
  draft: 'neutral',
  withdrawn: 'neutral',
  rejected: 'bad',
  lapsed: 'bad',
  terminated: 'bad',
  returned: 'warning',
  suspended: 'warning',
};

/** Whom a convention waits for first, since when, and whether that is late. */
function WaitsFor({ convention, now }: Omit<Props, 'region'>) {
  const t = useTranslations();
  const format = useFormat();
  const [first, ...others] = convention.waitingFor;
  if (!first) return <p className="convention-waits">{t('conventions.waitsForNobody')}</p>;
  const party = convention.figures.find((each) => each.party === first.party);
  const isLate = Date.parse(first.dueAt) < now;
  return (
    <p className="convention-waits">
      <span>
        {t.rich('conventions.waitsFor', {
          party: () => <Words>{party ? format.text(party.name) : first.party}</Words>,
          role: t(`terms.role.${first.role}`),
          task: t(`tasks.asked.${first.kind}`),
          since: () => <Day value={first.since} />,
        })}{' '}
        {others.length > 0 ? t('conventions.waitsForOthers', { count: others.length }) : null}
      </span>
      <Badge tone={isLate ? 'bad' : 'neutral'} icon={isLate ? 'warning' : 'clock'}>
        {t(isLate ? 'conventions.late' : 'conventions.due', { when: format.daysFrom(first.dueAt, now) })}
      </Badge>
    </p>
  );
}

/** The sum pledged, against the target, as a bar and in words. */
function Pledged({ convention: { pledged, target } }: Pick<Props, 'convention'>) {
  const t = useTranslations();
  const format = useFormat();
  const ranges = useRanges();
  const width = target.maximum > 0 ? Math.min(100, (100 * pledged) / target.maximum) : 0;
  const least = target.maximum > 0 ? Math.min(100, (100 * target.minimum) / target.maximum) : 0;
  return (
    <div className="convention-pledged">
      <svg className="meter-bar" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 10">
        <rect width={width} height="10" />
        <rect className="convention-least" x={Math.max(0, least - 0.5)} width="1" height="10" />
      </svg>
      <p>
        {t.rich('conventions.pledged', {
          pledged: () => <bdi className="amount">{format.money(pledged)}</bdi>,
          target: () => <bdi>{ranges.amounts(target.minimum, target.maximum)}</bdi>,
        })}
      </p>
    </div>
  );
}
