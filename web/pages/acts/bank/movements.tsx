import '../../../ui/fold.css';
import './bank.css';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import type {
  PostConventionsIdChargesBody as Charge,
  PostConventionsIdIncomeBody as Income,
  PostConventionsIdReceiptsBody as Transfer,
} from '../../../api/schema.d.ts';
import type { ActName, Convention } from '../../../parts/convention/convention.ts';
import { BankAct } from './bank-act.tsx';
import { ChargeForm, IncomeForm, TransferForm } from './bank-forms.ts';
import { PaymentRefused, PaymentReturned } from './payments-back.tsx';

export interface MovementProps {
  convention: Convention;
}

const ACTS: readonly ActName[] = [
  'recordTransfer',
  'recordIncome',
  'recordCharge',
  'recordPaymentReturn',
  'recordPaymentRefusal',
];

/** The movements of the bank that are no plain receipt: folded away, because most days have none. */
export function Movements({ convention }: MovementProps) {
  const t = useTranslations();
  if (!ACTS.some((act) => convention.possibleActs.includes(act))) return null;
  return (
    <details className="fold not-printed">
      <summary>{t('bank.others')}</summary>
      <ul className="bank-movements">
        <RecordTransfer convention={convention} />
        <RecordIncome convention={convention} />
        <RecordCharge convention={convention} />
        <PaymentReturned convention={convention} />
        <PaymentRefused convention={convention} />
      </ul>
    </details>
  );
}

function RecordTransfer({ convention }: MovementProps) {
  const t = useTranslations();
  const api = useApi();
  const draft = `transfer:${convention.id}`;
  if (!convention.possibleActs.includes('recordTransfer')) return null;
  return (
    <li>
      <BankAct
        name="transfer"
        draft={draft}
        send={(body: Transfer, key) =>
          read(
            api.POST('/v1/conventions/{id}/receipts', {
              params: { path: { id: convention.id }, header: { 'Idempotency-Key': key } },
              body,
            }),
          )
        }
      >
        {(act) => <TransferForm act={act} draft={draft} convention={convention} />}
      </BankAct>
      <span className="hint">{t('bank.transfer.hint')}</span>
    </li>
  );
}

function RecordIncome({ convention }: MovementProps) {
  const t = useTranslations();
  const api = useApi();
  const draft = `income:${convention.id}`;
  if (!convention.possibleActs.includes('recordIncome')) return null;
  return (
    <li>
      <BankAct
        name="income"
        draft={draft}
        send={(body: Income, key) =>
          read(
            api.POST('/v1/conventions/{id}/income', {
              params: { path: { id: convention.id }, header: { 'Idempotency-Key': key } },
              body,
            }),
          )
        }
      >
        {(act) => <IncomeForm act={act} draft={draft} convention={convention} />}
      </BankAct>
      <span className="hint">{t('bank.income.hint')}</span>
    </li>
  );
}

function RecordCharge({ convention }: MovementProps) {
  const t = useTranslations();
  const api = useApi();
  const draft = `charge:${convention.id}`;
  if (!convention.possibleActs.includes('recordCharge')) return null;
  return (
    <li>
      <BankAct
        name="charge"
        draft={draft}
        send={(body: Charge, key) =>
          read(
            api.POST('/v1/conventions/{id}/charges', {
              params: { path: { id: convention.id }, header: { 'Idempotency-Key': key } },
              body,
            }),
          )
        }
      >
        {(act) => <ChargeForm act={act} draft={draft} convention={convention} />}
      </BankAct>
      <span className="hint">{t('bank.charge.hint')}</span>
    </li>
  );
}
