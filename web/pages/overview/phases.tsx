import './bar.css';
import './lines.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { GetOverviewAnswer } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Bar } from './bar.tsx';

interface Props {
  phases: GetOverviewAnswer['phases'];
  region: string | undefined;
}

/** How many conventions stand at each stage; each leads to their list. */
export function Phases({ phases, region }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const most = Math.max(...phases.map(({ conventions }) => conventions));
  return (
    <section className="panel" aria-labelledby="overview-phases">
      <h2 id="overview-phases">{t('overview.phases')}</h2>
      <ul className="overview-lines">
        {phases.map(({ phase, conventions }) => (
          <li key={phase} className="overview-bar">
            <Link to="/conventions" search={{ phase, ...(region !== undefined && { region }) }}>
              {t(`terms.phase.${phase}`)}
            </Link>
            <Bar part={conventions / most} />
            <span className="overview-amount">{format.number(conventions)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
