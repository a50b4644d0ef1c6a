import { useTranslations } from 'use-intl/react';
import { Area } from '../../i18n/area.tsx';
import { Page } from '../../ui/page.tsx';
import { Table } from '../../ui/table.tsx';
import { GROUPS } from './glossary-words.ts';

/** The words of the field: both languages beside each other, and what they mean in the reader's. */
export function GlossaryPage() {
  return (
    <Area name="about">
      <Glossary />
    </Area>
  );
}

function Glossary() {
  const t = useTranslations();
  return (
    <Page title={t('shell.footer.glossary')} lead={t('about.glossary.lead')}>
      {GROUPS.map(({ group, words }) => (
        <Table<(typeof words)[number]>
          key={group}
          caption={t(`about.glossary.groups.${group}`)}
          columns={[
            {
              key: 'ar',
              label: t('about.glossary.arabic'),
              cell: ({ ar }) => <bdi lang="ar">{ar}</bdi>,
              isHeading: true,
            },
            { key: 'fr', label: t('about.glossary.french'), cell: ({ fr }) => <bdi lang="fr">{fr}</bdi> },
            {
              key: 'meaning',
              label: t('about.glossary.meaning'),
              cell: ({ code }) => t(`about.glossary.words.${code}`),
            },
          ]}
          rows={words}
          rowKey={({ code }) => code}
          empty={t('ui.nothingFound')}
        />
      ))}
    </Page>
  );
}
