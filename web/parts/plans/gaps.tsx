import { useTranslations } from 'use-intl/react';
import { Words } from '../../ui/values.tsx';
import type { Plan } from './plan.ts';

/** What a plan lacks, and what of it keeps it from being submitted; within the area of plans. */
export function Gaps({ plan: { gaps } }: { plan: Pick<Plan, 'gaps'> }) {
  const t = useTranslations();
  if (gaps.length === 0) return <p>{t('plans.gaps.none')}</p>;
  return (
    <ul>
      {gaps.map(({ gap, about, message, isBlocking }) => (
        <li key={`${gap} ${about}`}>
          <Words>{message}</Words>
          {isBlocking ? <strong> ({t('plans.gaps.blocking')})</strong> : null}
        </li>
      ))}
    </ul>
  );
}
