import './tranches.css';
import '../../../../ui/progress.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../../i18n/use-format.ts';
import type { Tranche } from '../../../../parts/convention/convention.ts';
import { useConvention } from '../../../../parts/convention/use-convention.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Meter } from '../../../../ui/progress.tsx';
import { Empty } from '../../../../ui/states.tsx';
import { isNamed, useArrival } from '../../../../ui/use-arrival.ts';
import { Day, Money } from '../../../../ui/values.tsx';
import { Resolutions } from '../../resolutions.tsx';
import { TRANCHE_TONES } from '../../tones.ts';
import { Conditions } from './conditions.tsx';
import { PaymentOrders } from './payment-orders.tsx';
import { Schedule } from './schedule.tsx';
import { TrancheShares } from './tranche-shares.tsx';

/** The schedule of tranches: what must be true before each, what each party owes to it, and what it has paid. */
export function Tranches() {
  const t = useTranslations();
  const { tranches } = useConvention();
  if (tranches.length === 0) return <Empty title={t('convention.gaps.tranchesMissing')} />;
  return (
    <>
      <Schedule />
      {tranches.map((tranche) => (
        <OneTranche key={tranche.n} tranche={tranche} />
      ))}
    </>
  );
}

function OneTranche({ tranche }: { tranche: Tranche }) {
  const t = useTranslations();
  const { orders, resolutions } = useConvention();
  const id = `tranche-${tranche.n}`;
  const heading = useArrival(isNamed(id));
  return (
    <article className="tranche panel">
      <header className="tranche-head">
        <h4 ref={heading} id={id} tabIndex={-1}>
          {t('convention.procedure.tranche', { number: tranche.n })}
        </h4>
        <Badge tone={TRANCHE_TONES[tranche.status]}>
          {t(`convention.tranches.status.${tranche.status}`)}
        </Badge>
        <Money centimes={tranche.amount} />
        <span>{t.rich('convention.tranches.dueFrom', { day: () => <Day value={tranche.dueDate} /> })}</span>
      </header>
      <Conditions conditions={tranche.conditions} />
      <Progress tranche={tranche} />
      <TrancheShares tranche={tranche} />
      <PaymentOrders orders={orders.filter((order) => order.tranche === tranche.n)} />
      <Resolutions resolutions={resolutions.filter(({ about }) => about.tranche === tranche.n)} />
    </article>
  );
}

/** How far the tranche's money has come. */
function Progress({ tranche }: { tranche: Tranche }) {
  const t = useTranslations();
  const format = useFormat();
  return (
    <div className="meters">
      {(['called', 'received', 'disbursed', 'justified'] as const).map((stage) => (
        <Meter
          key={stage}
          label={t(`convention.money.stage.${stage}`)}
          value={tranche[stage]}
          maximum={tranche.amount}
          valueLabel={format.money(tranche[stage])}
        />
      ))}
    </div>
  );
}
