import './centre-line.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { CentreRow } from '../../parts/centres/centres.ts';
import { Clock } from '../../parts/centres/clock.tsx';
import { useGroups } from '../../parts/centres/groups.ts';
import { daysLate, daysOverdue } from '../../parts/centres/lateness.ts';
import { CentreStatus } from '../../parts/centres/status-badge.tsx';
import { WhoseTurn } from '../../parts/centres/turn.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Words } from '../../ui/values.tsx';

/** A centre in a line: what it is, where it stands, how late it is, and whose turn it is. */
export function CentreLine({ row, today }: { row: CentreRow; today: string }) {
  const t = useTranslations();
  const { text, list } = useFormat();
  const { province } = useTerms();
  const groups = useGroups();
  const late = daysLate(row, today);
  const { id, name, built, waitsFor, status, opening, work, places } = row;
  return (
    <article className="centre-line">
      <h3>
        <Link to="/centres/$id" params={{ id }} preload={false}>
          <Words>{text(name)}</Words>
        </Link>
      </h3>
      <p className="centre-line-facts">
        <CentreStatus status={status} opening={opening} />
        {late > 0 ? <Badge tone="bad">{t('centres.daysLate', { days: late })}</Badge> : null}
        <Words>{province(row.province)}</Words>
        <span>{list(row.groups.map(groups.name))}</span>
        <span>{t(`centres.works.${work}`)}</span>
        {places === undefined ? null : <span>{t('centres.placesOf', { count: places })}</span>}
      </p>
      {built === undefined ? null : (
        <p
          className={daysOverdue(row, today) > 0 ? 'centre-line-clock centre-line-over' : 'centre-line-clock'}
        >
          <Icon name="clock" />{' '}
          <span>
            <Clock built={built} today={today} />
          </span>
        </p>
      )}
      {waitsFor === undefined ? null : (
        <p>
          <WhoseTurn waitsFor={waitsFor} />
        </p>
      )}
    </article>
  );
}
