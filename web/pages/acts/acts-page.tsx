import './acts-page.css';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Area } from '../../i18n/area.tsx';
import { ActHost } from '../../parts/acts/act-host.tsx';
import { mayActInKind } from '../../parts/acts/may.ts';
import { hasTransferActs } from '../../parts/acts/transferable.ts';
import { Section } from '../../parts/convention/section.tsx';
import { useConvention } from '../../parts/convention/use-convention.ts';
import { awaited } from '../../ui/later.ts';
import { hasBankActs } from './bank/account.ts';
import { Calls } from './calls/calls.tsx';
import { EvidenceActs } from './evidence/evidence.tsx';
import { Life } from './life/life.tsx';
import { Orders } from './orders/orders.tsx';
import { ResolutionActs } from './resolutions/resolutions.tsx';
import { Reversals } from './reversals/reversals.tsx';

/**
 * Parts that not everybody has. They are awaited, with their words, by all that stands around them: nothing moves
 * under a pressing hand when they come.
 */
const BankActs = awaited(() => import('./bank/bank.tsx').then((module) => module.BankActs));
const InKindActs = awaited(() => import('./in-kind/in-kind-acts.tsx').then((module) => module.InKindActs));
const TransferActs = awaited(() =>
  import('./transfers/transfer-acts.tsx').then((module) => module.TransferActs),
);

/** The acts of this reader on a convention: every part is shown only to those who may do it. */
export const ActsPage = () => (
  <Area name="acts">
    <Acts />
  </Area>
);

function Acts() {
  const t = useTranslations();
  const convention = useConvention();
  const has = {
    bank: hasBankActs(convention),
    inKind: mayActInKind(convention),
    transfers: hasTransferActs(convention),
  };
  return (
    <Section title={t('convention.section.acts')} lead={t('acts.lead')}>
      <ActHost>
        <Worded has={has}>
          <div className="acts">
            <Calls convention={convention} />
            {has.bank ? <BankActs convention={convention} /> : null}
            <Orders convention={convention} />
            <EvidenceActs convention={convention} />
            <ResolutionActs convention={convention} />
            <Life convention={convention} />
            {has.inKind ? <InKindActs convention={convention} /> : null}
            {has.transfers ? <TransferActs convention={convention} /> : null}
            <Reversals convention={convention} />
          </div>
        </Worded>
      </ActHost>
    </Section>
  );
}

interface WordedProps {
  has: { bank: boolean; inKind: boolean; transfers: boolean };
  children: ReactNode;
}

/** The parts with the words of each that is there: they come together. */
function Worded({ has, children }: WordedProps) {
  const bank = has.bank ? <Area name="bank">{children}</Area> : children;
  const inKind = has.inKind ? <Area name="inKind">{bank}</Area> : bank;
  return has.transfers ? <Area name="transfers">{inKind}</Area> : inKind;
}
