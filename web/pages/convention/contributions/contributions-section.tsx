import { useTranslations } from 'use-intl/react';
import { Contributions } from '../../../parts/contributions/contributions.tsx';
import { Section } from '../../../parts/convention/section.tsx';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { later } from '../../../ui/later.ts';

const InKindSection = later(() =>
  import('../../../parts/in-kind/in-kind-section.tsx').then((module) => module.InKindSection),
);

/** The section of the contributions; the page of pledges shows the same. */
export function ContributionsSection() {
  const t = useTranslations();
  const { inKind, deliveries, awaitsSignature } = useConvention();
  const isOwed = !awaitsSignature && inKind.length + deliveries.length > 0;
  return (
    <Section title={t('convention.section.contributions')}>
      <Contributions />
      {isOwed ? <InKindSection /> : null}
    </Section>
  );
}
