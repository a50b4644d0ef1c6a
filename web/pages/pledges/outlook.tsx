import './outlook.css';
import { useTranslations } from 'use-intl/react';
import { useRanges } from '../../i18n/use-ranges.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Badge } from '../../ui/badge.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/values.tsx';
import { type Convention, earmarkedWith, type PledgeRow, totalWith } from './rows.ts';

/** The totals of all pledges with the rows that are being written, against cost, target and floors. */
export function Outlook({ convention, rows }: { convention: Convention; rows: readonly PledgeRow[] }) {
  const t = useTranslations();
  const ranges = useRanges();
  const terms = useTerms();
  const { pledges, totals } = convention;
  const { target, earmarkFloors } = convention.terms;
  if (rows.length === 0) return null;
  const total = totalWith(pledges, rows);
  const isWithin = total >= target.minimum && total <= target.maximum;
  return (
    <div className="outlook" role="status">
      <Facts>
        <Fact label={t('pledges.totalWith')}>
          <Money centimes={total} />{' '}
          <Badge tone={isWithin ? 'good' : 'warning'}>
            {t(isWithin ? 'convention.contributions.within' : 'convention.contributions.outside')}
          </Badge>
        </Fact>
        <Fact label={t('draft.sums.target')}>{ranges.amounts(target.minimum, target.maximum)}</Fact>
        <Fact label={t('draft.sums.cost')}>
          <Money centimes={totals.cost} />
        </Fact>
        {earmarkFloors.map(({ targetGroup, minimum }) => (
          <Fact key={targetGroup} label={terms.targetGroup(targetGroup)}>
            <Money centimes={earmarkedWith(pledges, rows, targetGroup)} /> / <Money centimes={minimum} />
          </Fact>
        ))}
      </Facts>
    </div>
  );
}
