import '../../../ui/progress.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import type { Line } from '../../../parts/convention/convention.ts';
import { Meter } from '../../../ui/progress.tsx';
import { shownStages, totalOf } from './ledger-figures.ts';

/** How far the money has come, stage by stage, against all that was pledged. */
export function MoneyPicture({ statement }: { statement: readonly Line[] }) {
  const t = useTranslations();
  const format = useFormat();
  const total = totalOf(statement);
  return (
    <div className="panel meters">
      {shownStages(total).map((stage) => (
        <Meter
          key={stage}
          label={t(`convention.money.stage.${stage}`)}
          value={total[stage]}
          maximum={total.pledged}
          valueLabel={t('convention.money.figure', {
            amount: format.money(total[stage]),
            percent: format.percent(total.pledged > 0 ? total[stage] / total.pledged : 0),
          })}
        />
      ))}
    </div>
  );
}
