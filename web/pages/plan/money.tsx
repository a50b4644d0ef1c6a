import { useTranslations } from 'use-intl/react';
import type { Plan } from '../../parts/plans/plan.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Money } from '../../ui/values.tsx';

/** The money of a plan: an interval where nobody has said whether it overlaps, and what it is made of. */
export function PlanMoney({ plan: { money } }: { plan: Plan }) {
  const t = useTranslations();
  const { atLeast, atMost } = money.total;
  const isRange = atLeast < atMost;
  return (
    <section aria-labelledby="plan-money">
      <h2 id="plan-money" tabIndex={-1}>
        {t('plans.money.title')}
      </h2>
      <Facts>
        <Fact label={t('plans.money.total')}>
          <strong>
            <Money centimes={atLeast} />
            {isRange ? (
              <>
                {' '}
                {t('plans.money.to')} <Money centimes={atMost} />
              </>
            ) : null}
          </strong>
        </Fact>
        <Fact label={t('plans.money.envelopes')}>
          <Money centimes={money.envelopes} />
        </Fact>
        <Fact label={t('plans.money.committed')}>
          <Money centimes={money.committed} />
        </Fact>
        <Fact label={t('plans.money.pledged')}>
          <Money centimes={money.pledged} />
        </Fact>
        {isRange ? (
          <Fact label={t('plans.money.unknown')}>
            <Money centimes={money.unknown} />
          </Fact>
        ) : null}
        {money.national === 0 ? null : (
          <Fact label={t('plans.money.national')}>
            <Money centimes={money.national} />
          </Fact>
        )}
      </Facts>
      {isRange ? (
        <p className="note note-info">
          <Icon name="info" />
          <span>{t('plans.money.why')}</span>
        </p>
      ) : null}
    </section>
  );
}
