import './acts-page.css';
import { useTranslations } from 'use-intl/react';
import { Area } from '../../i18n/area.tsx';
import { ActHost } from '../../parts/acts/act-host.tsx';
import { Section } from '../../parts/convention/section.tsx';
import { useConvention } from '../../parts/convention/use-convention.ts';
import { later } from '../../ui/later.ts';
import { BankActs } from './bank/bank.tsx';
import { Calls } from './calls/calls.tsx';
import { EvidenceActs } from './evidence/evidence.tsx';
import { Life } from './life/life.tsx';
import { Orders } from './orders/orders.tsx';
import { ResolutionActs } from './resolutions/resolutions.tsx';
import { Reversals } from './reversals/reversals.tsx';

/** It comes when it is needed, and last: what is above does not move when it comes. */
const InKindActs = later(() => import('./in-kind/in-kind-acts.tsx').then((module) => module.InKindActs));

/** The acts of this reader on a convention: every part is shown only to those who may do it. */
export const ActsPage = () => (
  <Area name="acts">
    <Acts />
  </Area>
);

function Acts() {
  const t = useTranslations();
  const convention = useConvention();
  const { inKind, deliveries, awaitsSignature } = convention;
  const isInKind = !awaitsSignature && inKind.length + deliveries.length > 0;
  return (
    <Section title={t('convention.section.acts')} lead={t('acts.lead')}>
      <ActHost>
        <div className="acts">
          <Calls convention={convention} />
          <BankActs convention={convention} />
          <Orders convention={convention} />
          <EvidenceActs convention={convention} />
          <ResolutionActs convention={convention} />
          <Reversals convention={convention} />
          <Life convention={convention} />
          {isInKind ? <InKindActs convention={convention} /> : null}
        </div>
      </ActHost>
    </Section>
  );
}
