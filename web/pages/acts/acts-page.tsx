import './acts.css';
import { useTranslations } from 'use-intl/react';
import { Section } from '../convention/section.tsx';
import { useConvention } from '../convention/use-convention.ts';
import { ActHost } from './act-host.tsx';
import { Calls } from './calls.tsx';
import { EvidenceActs } from './evidence.tsx';
import { Life } from './life.tsx';
import { Orders } from './orders.tsx';
import { Reversals } from './reversals.tsx';

/** What can be done on a convention, and by this reader: every part shows itself only to those it concerns. */
export function ActsPage() {
  const t = useTranslations();
  const convention = useConvention();
  return (
    <Section title={t('convention.section.acts')} lead={t('acts.lead')}>
      <ActHost>
        <div className="acts">
          <Calls convention={convention} />
          <Orders convention={convention} />
          <EvidenceActs convention={convention} />
          <Reversals convention={convention} />
          <Life convention={convention} />
        </div>
      </ActHost>
    </Section>
  );
}
