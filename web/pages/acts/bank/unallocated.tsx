import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import type {
  PostConventionsIdUnallocatedApplicationsBody as Application,
  PostConventionsIdUnallocatedReturnsBody as Return,
} from '../../../api/schema.d.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { useNamesOf } from '../../../parts/convention/use-names.ts';
import { Table } from '../../../ui/table.tsx';
import { Money, Words } from '../../../ui/values.tsx';
import { BankAct } from './bank-act.tsx';
import { ApplyForm, SendBackForm } from './bank-forms.ts';
import { payable } from './transfer-draft.ts';

interface Props {
  convention: Convention;
}

/** Money on the account that answers no call, party by party, with the two ways that it can go. */
export function Unallocated({ convention }: Props) {
  const t = useTranslations();
  const { party } = useNamesOf(convention);
  const { unallocated } = convention.account;
  const { possibleActs } = convention;
  const isActed = possibleActs.includes('applyUnallocated') || possibleActs.includes('returnUnallocated');
  if (unallocated.length === 0) return null;
  return (
    <Table
      caption={t('bank.unallocated')}
      empty={t('bank.unallocated')}
      rows={unallocated}
      rowKey={(row) => row.party}
      columns={[
        {
          key: 'party',
          label: t('acts.party'),
          isHeading: true,
          cell: (row) => <Words>{party(row.party)}</Words>,
        },
        {
          key: 'amount',
          label: t('acts.amount'),
          isNumber: true,
          cell: ({ amount }) => <Money centimes={amount} />,
        },
        ...(isActed
          ? [
              {
                key: 'act',
                label: t('acts.act'),
                isAct: true,
                cell: (row: { party: string }) => (
                  <div className="actions">
                    <Apply convention={convention} party={row.party} />
                    <SendBack convention={convention} party={row.party} />
                  </div>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

function Apply({ convention, party }: Props & { party: string }) {
  const api = useApi();
  const names = useNamesOf(convention);
  const draft = `apply:${convention.id}:${party}`;
  const isOpen = payable(convention, party).length > 0;
  if (!isOpen || !convention.possibleActs.includes('applyUnallocated')) return null;
  return (
    <BankAct
      name="apply"
      about={names.party(party)}
      draft={draft}
      send={(body: Application, key) =>
        read(
          api.POST('/v1/conventions/{id}/unallocated/applications', {
            params: { path: { id: convention.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
    >
      {(act) => <ApplyForm act={act} draft={draft} convention={convention} party={party} />}
    </BankAct>
  );
}

function SendBack({ convention, party }: Props & { party: string }) {
  const api = useApi();
  const names = useNamesOf(convention);
  const draft = `sendBack:${convention.id}:${party}`;
  if (!convention.possibleActs.includes('returnUnallocated')) return null;
  return (
    <BankAct
      name="sendBack"
      about={names.party(party)}
      draft={draft}
      send={(body: Return, key) =>
        read(
          api.POST('/v1/conventions/{id}/unallocated/returns', {
            params: { path: { id: convention.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
    >
      {(act) => <SendBackForm act={act} draft={draft} convention={convention} party={party} />}
    </BankAct>
  );
}
