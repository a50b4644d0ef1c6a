import './acts-page.css';
import { useTranslations } from 'use-intl/react';
import { Area } from '../../i18n/area.tsx';
import { ActHost } from '../../parts/acts/act-host.tsx';
import { mayActInKind } from '../../parts/acts/may.ts';
import { hasTransferActs } from '../../parts/acts/transferable.ts';
import { Section } from '../../parts/convention/section.tsx';
import { useConvention } from '../../parts/convention/use-convention.ts';
import { awaited, later } from '../../ui/later.ts';
import { hasBankActs } from './bank/account.ts';
import { Calls } from './calls/calls.tsx';
import { EvidenceActs } from './evidence/evidence.tsx';
import { Life } from './life/life.tsx';
import { Orders } from './orders/orders.tsx';
import { ResolutionActs } from './resolutions/resolutions.tsx';
import { Reversals } from './reversals/reversals.tsx';

/** With its words, and with all that stands below it: nothing moves under a pressing hand when it comes. */
const BankActs = awaited(() => import('./bank/bank.tsx').then((module) => module.BankActs));

/** It comes when it is needed, and last: what is above does not move when it comes. */
const InKindActs = later(() => import('./in-kind/in-kind-acts.tsx').then((module) => module.InKindActs));

/** Money between conventions: few have any. It stands last too. */
const TransferActs = later(() =>
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
  const hasBank = hasBankActs(convention);
  const parts = (
    <div className="acts">
      <Calls convention={convention} />
      {hasBank ? <BankActs convention={convention} /> : null}
      <Orders convention={convention} />
      <EvidenceActs convention={convention} />
      <ResolutionActs convention={convention} />
      <Reversals convention={convention} />
      <Life convention={convention} />
      {mayActInKind(convention) ? <InKindActs convention={convention} /> : null}
      {hasTransferActs(convention) ? <TransferActs convention={convention} /> : null}
    </div>
  );
  return (
    <Section title={t('convention.section.acts')} lead={t('acts.lead')}>
      <ActHost>{hasBank ? <Area name="bank">{parts}</Area> : parts}</ActHost>
    </Section>
  );
}
