import { useTranslations } from 'use-intl/react';
import { Area } from '../../../i18n/area.tsx';
import { Part, Section } from '../../../parts/convention/section.tsx';
import { Documents } from './documents.tsx';
import { Trail } from './trail/trail.tsx';

/** What is on record: the documents with their hashes, and everything that has happened. */
export const History = () => (
  <Area name="conventionPage">
    <Worded />
  </Area>
);

function Worded() {
  const t = useTranslations();
  const documents = { id: 'documents', title: t('conventionPage.part.documents') };
  const trail = { id: 'trail', title: t('conventionPage.part.trail') };
  return (
    <Section title={t('convention.section.history')} parts={[documents, trail]}>
      <Area name="trail">
        <Part {...documents}>
          <Documents />
        </Part>
        <Part {...trail}>
          <Trail />
        </Part>
      </Area>
    </Section>
  );
}
