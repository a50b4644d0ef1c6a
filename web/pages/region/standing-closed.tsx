import './region-page.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { today } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { Centre, CentreRow } from '../../parts/centres/centres.ts';
import { Clock } from '../../parts/centres/clock.tsx';
import { standingClosed } from '../../parts/centres/lateness.ts';
import { centresQuery } from '../../parts/centres/queries.ts';
import { CentreStatus } from '../../parts/centres/status-badge.tsx';
import { Words } from '../../ui/values.tsx';

/** How many of those that stand closed are named; the board has all. */
const NAMED = 5;

interface Props {
  region: Centre['region'] | undefined;
}

/** Which centres stand closed although they are built, and which are suspended: the longest first. */
export const StandingClosed = ({ region }: Props) => (
  <Area name="centres">
    <Closed region={region} />
  </Area>
);

function Closed({ region }: Props) {
  const t = useTranslations();
  const { data } = useQuery(centresQuery(useApi(), region));
  if (data === undefined || data.items.length === 0) return null;
  const closed = standingClosed(data.items);
  const search = region === undefined ? {} : { region };
  return (
    <>
      <p className="region-count">{t('centres.standClosed', { count: closed.length })}</p>
      <ul className="region-lines region-closed">
        {closed.slice(0, NAMED).map((row) => (
          <li key={row.id}>
            <Line row={row} />
          </li>
        ))}
      </ul>
      {closed.length > NAMED ? (
        <p>
          <Link to="/centres" search={{ ...search, stage: 'builtNotOpen' }}>
            {t('centres.allBuilt')}
          </Link>
        </p>
      ) : null}
    </>
  );
}

function Line({ row: { id, name, province, built, status } }: { row: CentreRow }) {
  const { text } = useFormat();
  const terms = useTerms();
  return (
    <>
      <p>
        <Link to="/centres/$id" params={{ id }} preload={false}>
          <Words>{text(name)}</Words>
        </Link>{' '}
        <Words>{`(${terms.province(province)})`}</Words>
      </p>
      <p className="hint">
        {built ? <Clock built={built} today={today()} /> : <CentreStatus status={status} />}
      </p>
    </>
  );
}
