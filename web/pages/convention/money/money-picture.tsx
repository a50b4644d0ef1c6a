import './money-picture.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { Meter } from '../../../ui/progress.tsx';
import { type Sums, shownStages } from './ledger-figures.ts';

/** How far the money has come, stage by stage, against all that was pledged. */
export function MoneyPicture({ total }: { total: Sums['totals'] }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <div className="panel stages">
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
