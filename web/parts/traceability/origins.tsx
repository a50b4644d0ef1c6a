import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { Words } from '../../ui/values.tsx';
import { RecommendationStatus } from '../consultations/status-badge.tsx';
import { PlanPhase } from '../plans/phase-badge.tsx';
import type { ConventionTraced, TracedPlan } from './traced.ts';

/** The recommendations behind a convention, each with the way to it. */
export function Recommendations({ traced: { recommendations, more } }: { traced: ConventionTraced }) {
  const t = useTranslations();
  const { text } = useFormat();
  if (recommendations.length === 0) return t('traceability.none');
  return (
    <>
      {recommendations.map(({ consultation, n, text: said, status }) => (
        <div key={`${consultation.id}.${n}`}>
          <Link
            to="/region/consultations/$id"
            params={{ id: consultation.id }}
            hash={`recommendation-${n}`}
            preload={false}
          >
            <Words>{text(said)}</Words>
          </Link>{' '}
          <RecommendationStatus status={status} />
        </div>
      ))}
      {more ? t('traceability.moreRecommendations') : null}
    </>
  );
}

/** Plans, each with the axis and the role of the line that is meant. */
export function Plans({ plans }: { plans: readonly TracedPlan[] }) {
  const t = useTranslations();
  const { text } = useFormat();
  return plans.map(({ id, title, phase, line }) => (
    <div key={`${id} ${line?.convention ?? ''}`}>
      <Link to="/region/plans/$id" params={{ id }} preload={false}>
        <Words>{text(title)}</Words>
      </Link>{' '}
      <PlanPhase phase={phase} />{' '}
      {line ? (
        <small>
          <Words>{text(line.axis)}</Words> · {t(`plans.line.${line.role}`)}
        </small>
      ) : null}
    </div>
  ));
}
