import '../lines.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { today } from '../../../i18n/format.ts';
import { isolate } from '../../../i18n/isolate.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { usePlaces } from '../../../i18n/use-places.ts';
import { Clock } from '../../../parts/centres/clock.tsx';
import { CentreStatus } from '../../../parts/centres/status-badge.tsx';
import { Words } from '../../../ui/values.tsx';
import type { RegionAnswer } from '../queries.ts';
import { Rest } from '../rest.tsx';
import { Figure } from './figure.tsx';

/** How many centres are open, of those that the plan's programme has. */
export function Centres({ answer }: { answer: RegionAnswer }) {
  const t = useTranslations();
  const { asOf, centres, region } = answer;
  const { day } = useFormat();
  const { openAtLeast, openAtMost, planned, registered } = centres;
  const count = { of: planned ?? registered, least: openAtLeast, most: openAtMost };
  const value =
    registered === 0
      ? t('region.front.centres.none')
      : t(
          openAtLeast === openAtMost ? 'region.front.centres.exactly' : 'region.front.centres.between',
          count,
        );
  return (
    <Figure
      title={t('region.front.centres.title')}
      value={value}
      asOf={t('region.front.asOf', { day: isolate(day(asOf)) })}
      reading={<p>{t('region.front.centres.why')}</p>}
      source={
        <Link to="/centres" search={{ region }}>
          {t('region.front.centres.source')}
        </Link>
      }
    >
      <p className="hint">
        {planned === undefined
          ? t('region.front.centres.noProgramme', { registered })
          : t('region.front.centres.programme', { planned, registered })}
      </p>
      {registered > 0 ? <StandClosed answer={answer} /> : null}
    </Figure>
  );
}

/** Centres that are built and not open, or suspended: by name for whoever unfolds them. */
function StandClosed({ answer }: { answer: RegionAnswer }) {
  const t = useTranslations();
  const { closed } = answer.centres;
  const said = t('centres.standClosed', { count: closed.total });
  if (closed.items.length === 0) return <p>{said}</p>;
  return (
    <details className="region-reading region-closed">
      <summary>{said}</summary>
      <Lines items={closed.items} />
      <Rest answer={answer} count={closed.total - closed.items.length} isThere={false}>
        {({ centres }) => <Lines items={centres.closed.items.slice(closed.items.length)} />}
      </Rest>
    </details>
  );
}

function Lines({ items }: { items: RegionAnswer['centres']['closed']['items'] }) {
  const { text } = useFormat();
  const places = usePlaces();
  return (
    <ul className="region-lines">
      {items.map(({ id, name, province, status, built }) => (
        <li key={id}>
          <p>
            <Link to="/centres/$id" params={{ id }} preload={false}>
              <Words>{text(name)}</Words>
            </Link>{' '}
            <Words>{`(${places.name(province)})`}</Words>
          </p>
          <p className="hint">
            {built ? <Clock built={built} today={today()} /> : <CentreStatus status={status} />}
          </p>
        </li>
      ))}
    </ul>
  );
}
