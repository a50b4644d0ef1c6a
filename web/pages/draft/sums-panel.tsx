import './sums-panel.css';
import { useTranslations } from 'use-intl/react';
import { useRanges } from '../../i18n/use-ranges.ts';
import { costOf } from '../../parts/components/cost.ts';
import { sum } from '../../parts/ledger/sum.ts';
import { trancheTotal } from '../../parts/tranches/funding-lines.ts';
import { Badge } from '../../ui/badge.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Money } from '../../ui/values.tsx';
import type { Convention, Draft } from './terms-draft.ts';

/** The sums of what is being written, beside each other. */
export function Sums({ draft, convention }: { draft: Draft; convention: Convention | undefined }) {
  const t = useTranslations();
  const ranges = useRanges();
  const { components, target, earmarkFloors, tranches } = draft.terms;
  const cost = costOf(components);
  const { minimum = 0, maximum } = target;
  const isWithin = maximum !== undefined && cost >= minimum && cost <= maximum;
  return (
    <aside className="panel draft-sums" aria-labelledby="sums-title">
      <h2 id="sums-title">{t('draft.sums.title')}</h2>
      <Facts>
        <Fact label={t('draft.sums.cost')}>
          <Money centimes={cost} />{' '}
          {maximum === undefined || components.length === 0 ? null : isWithin ? (
            <Badge tone="good">{t('draft.sums.within')}</Badge>
          ) : (
            <Badge tone="warning">{t('draft.sums.outside')}</Badge>
          )}
        </Fact>
        <Fact label={t('draft.sums.target')}>
          {maximum === undefined ? t('draft.sums.open') : ranges.amounts(minimum, maximum)}
        </Fact>
        <Fact label={t('draft.sums.floors')}>
          <Money centimes={sum(earmarkFloors.map((floor) => floor.minimum))} />
        </Fact>
        <Fact label={t('draft.sums.tranches')}>
          <Money centimes={sum(tranches.map(trancheTotal))} />
        </Fact>
        {convention ? (
          <Fact label={t('draft.sums.pledged')}>
            <Money centimes={convention.totals.pledged} />
          </Fact>
        ) : null}
      </Facts>
    </aside>
  );
}
