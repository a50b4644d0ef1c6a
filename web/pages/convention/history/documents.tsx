import { useTranslations } from 'use-intl/react';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { useDocumentKind } from '../../../parts/documents/document-kind.ts';
import { DocumentLink } from '../../../parts/documents/document-link.tsx';
import { Table } from '../../../ui/table.tsx';
import { Code, Words } from '../../../ui/values.tsx';

/** The documents of the tranches and of the closure: the address and the hash of each. */
export function Documents() {
  const t = useTranslations();
  const kind = useDocumentKind();
  const { documents } = useConvention();
  return (
    <>
      <p className="lead">{t('convention.documents.lead')}</p>
      <Table
        caption={t('convention.documents.list')}
        isCaptionHidden
        empty={t('convention.documents.none')}
        rows={documents.map((filed, index) => ({ ...filed, key: String(index) }))}
        rowKey={(row) => row.key}
        columns={[
          {
            key: 'title',
            label: t('convention.documents.document'),
            isHeading: true,
            cell: (row) => <DocumentLink document={row.document} />,
          },
          {
            key: 'kind',
            label: t('convention.documents.kind'),
            cell: (row) => <Words>{kind(row.document.kind)}</Words>,
          },
          {
            key: 'file',
            label: t('convention.documents.file'),
            cell: ({ tranche }) =>
              tranche === undefined
                ? t('convention.procedure.closure')
                : t('convention.procedure.tranche', { number: tranche }),
          },
          {
            key: 'sha256',
            label: t('convention.documents.sha256'),
            cell: (row) => <Code>{row.document.sha256}</Code>,
          },
        ]}
      />
    </>
  );
}
