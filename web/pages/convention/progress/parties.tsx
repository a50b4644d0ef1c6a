import './parties.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Table } from '../../../ui/table.tsx';
import { Words } from '../../../ui/values.tsx';

/** The parties, and those with a function for all. */
export function Parties() {
  const t = useTranslations();
  const format = useFormat();
  const { terms, proposer } = useConvention();
  const { parties, projectOwner, accountHolder } = terms;
  const roles = (id: string) => [
    ...(id === proposer ? [t('convention.parties.proposer')] : []),
    ...(id === projectOwner ? [t('convention.parties.projectOwner')] : []),
    ...(id === accountHolder ? [t('convention.parties.accountHolder')] : []),
  ];
  return (
    <Table
      caption={t('convention.parties.title')}
      empty={t('convention.nothing')}
      rows={parties}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          label: t('convention.party'),
          isHeading: true,
          cell: (row) => <Words>{format.text(row.name)}</Words>,
        },
        {
          key: 'kind',
          label: t('convention.parties.kind'),
          cell: (row) => t(`convention.parties.kinds.${row.kind}`),
        },
        {
          key: 'role',
          label: t('convention.parties.role'),
          cell: (row) => <Roles roles={roles(row.id)} />,
        },
      ]}
    />
  );
}

function Roles({ roles }: { roles: readonly string[] }) {
  const t = useTranslations();
  if (roles.length === 0) return t('convention.nothing');
  return (
    <span className="badges">
      {roles.map((role) => (
        <Badge key={role} tone="info">
          {role}
        </Badge>
      ))}
    </span>
  );
}
