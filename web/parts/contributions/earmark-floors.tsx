import '../../ui/progress.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { Meter } from '../../ui/progress.tsx';
import { useConvention } from '../convention/use-convention.ts';

/** The least that has to be pledged for each target group, and how much is. */
export function EarmarkFloors() {
  const t = useTranslations();
  const format = useFormat();
  const { targetGroup } = useTerms();
  const { pledging, floors } = useConvention();
  if (floors.length === 0) return null;
  return (
    <section className="panel">
      <h3>{t('convention.contributions.floors')}</h3>
      <ul className="meters">
        {floors.map((floor) => (
          <li key={floor.targetGroup}>
            <Meter
              label={targetGroup(floor.targetGroup)}
              value={floor.pledged}
              maximum={floor.minimum}
              valueLabel={t('convention.contributions.ofMinimum', {
                amount: format.money(floor.pledged),
                minimum: format.money(floor.minimum),
              })}
            />
            <Badge tone={floor.fulfilled ? 'good' : pledging === 'ahead' ? 'neutral' : 'warning'}>
              {t(`convention.contributions.${floor.fulfilled ? 'reached' : 'notReached'}`)}
            </Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
