import { useTranslations } from 'use-intl/react';
import type { Centre } from '../../parts/centres/centres.ts';
import { DocumentLink } from '../../parts/documents/document-link.tsx';
import { Table } from '../../ui/table.tsx';
import { Code, Words } from '../../ui/values.tsx';
import { useDocumentWord } from './document-words.ts';

/** The documents on the file of a centre besides those of its stages. */
export function Documents({ centre: { documents } }: { centre: Centre }) {
  const t = useTranslations();
  const kind = useDocumentWord();
  if (documents === undefined || documents.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('centre.documents.title')}</h2>
      <Table
        caption={t('centre.documents.title')}
        isCaptionHidden
        rows={documents}
        rowKey={({ sha256 }) => sha256}
        empty={t('centre.none')}
        columns={[
          {
            key: 'title',
            label: t('convention.documents.document'),
            isHeading: true,
            cell: (document) => <DocumentLink document={document} />,
          },
          {
            key: 'kind',
            label: t('convention.documents.kind'),
            cell: (document) => <Words>{kind(document.kind)}</Words>,
          },
          {
            key: 'sha256',
            label: t('convention.documents.sha256'),
            cell: ({ sha256 }) => <Code>{sha256}</Code>,
          },
        ]}
      />
    </section>
  );
}
