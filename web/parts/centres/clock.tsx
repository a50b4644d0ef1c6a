import { useTranslations } from 'use-intl/react';
import { Day } from '../../ui/values.tsx';
import type { CentreRow } from './centres.ts';
import { daysBuilt, daysOverdue } from './lateness.ts';

interface Props {
  built: NonNullable<CentreRow['built']>;
  today: string;
}

/** The clock of a centre that stands built and is not open, in plain words. */
export function Clock({ built, today }: Props) {
  const t = useTranslations();
  const days = daysBuilt({ built }, today) ?? 0;
  const late = daysOverdue({ built }, today);
  const day = () => <Day value={built.openBy} />;
  return late > 0
    ? t.rich('centres.clock.over', { days, late, day })
    : t.rich('centres.clock.runs', { days, day });
}
