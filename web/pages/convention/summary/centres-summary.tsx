import './summary.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { Badge } from '../../../ui/badge.tsx';
import { centresOf } from './centre-counts.ts';

/** How many of the centres receive people, and how many stand built without. */
export function CentresSummary() {
  const t = useTranslations();
  const { id, terms, componentStatus } = useConvention();
  const { all, inService, idle } = centresOf(terms.components, componentStatus);
  return (
    <span className="summary-centres">
      <Link to="/conventions/$id/works" params={{ id }} resetScroll={false}>
        {t('conventionPage.centres.inService', { count: all, open: inService })}
      </Link>
      {idle > 0 ? <Badge tone="warning">{t('conventionPage.centres.idle', { count: idle })}</Badge> : null}
    </span>
  );
}
