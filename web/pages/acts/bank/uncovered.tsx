import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import type { PostConventionsIdChargesCoversBody as Cover } from '../../../api/schema.d.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { Icon } from '../../../ui/icon.tsx';
import { BankAct } from './bank-act.tsx';
import { CoverForm } from './bank-forms.ts';

/** Charges of the bank that nobody bears yet. */
export function Uncovered({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const api = useApi();
  const format = useFormat();
  const { uncovered, bearers } = convention.account;
  const draft = `cover:${convention.id}`;
  const mayCover = convention.possibleActs.includes('coverCharge');
  if (uncovered === 0) return null;
  return (
    <>
      <p className="note note-warning">
        <Icon name="warning" />
        <span>{t('bank.uncovered', { amount: format.money(uncovered) })}</span>
      </p>
      {mayCover && bearers.length === 0 ? <p>{t('bank.ordered')}</p> : null}
      {mayCover && bearers.length > 0 ? (
        <BankAct
          name="cover"
          draft={draft}
          send={(body: Cover, key) =>
            read(
              api.POST('/v1/conventions/{id}/charges/covers', {
                params: { path: { id: convention.id }, header: { 'Idempotency-Key': key } },
                body,
              }),
            )
          }
        >
          {(act) => <CoverForm act={act} draft={draft} convention={convention} />}
        </BankAct>
      ) : null}
    </>
  );
}
