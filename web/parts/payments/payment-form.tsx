import { useTranslations } from 'use-intl/react';
import type { PostConventionsIdPaymentOrdersBody as Payment } from '../../api/schema.d.ts';
import type { Act } from '../../api/use-act.ts';
import { Area } from '../../i18n/area.tsx';
import { useDraft } from '../../session/drafts.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { later } from '../../ui/later.ts';
import { RowEditor } from '../../ui/row-editor.tsx';
import { Words } from '../../ui/values.tsx';
import type { Convention } from '../convention/convention.ts';
import { type Fund, spendingOf } from '../ledger/funds.ts';
import { PasteFold } from '../paste/paste-fold.tsx';
import { orderToRepeat, returnedWhy } from './orders.ts';
import { firstDraft, MAX_LINES, newLine, PaymentDraft, paymentBody, withPasted } from './payment-draft.ts';
import { PaymentLine } from './payment-line.tsx';
import { SpendingTable } from './spending-table.tsx';

const PasteLines = later(() => import('./paste-lines.tsx').then((module) => module.PasteLines));

interface Props {
  act: Act<Payment>;
  draft: string;
  convention: Convention;
  tranche: number;
  funds: readonly Fund[];
}

/** A payment order: line by line, beside what each fund holds and would keep. Pasting has its words from drafts. */
export const PaymentForm = (props: Props) => (
  <Area name="draft">
    <Order {...props} />
  </Area>
);

function Order({ act, draft: name, convention, tranche, funds }: Props) {
  const t = useTranslations();
  const before = orderToRepeat(convention, tranche);
  const why = before && returnedWhy(convention, before.id);
  const draft = useDraft(name, PaymentDraft, firstDraft(funds, before));
  const { lines } = draft.value;
  const spending = spendingOf(funds, lines);
  const isTooMuch = spending.some(({ left }) => left < 0);
  const submit = () => {
    const body = paymentBody(tranche, draft.value);
    if (body && !isTooMuch) act.start(body);
  };
  return (
    <Form act={act} onSubmit={submit}>
      {why === undefined ? null : (
        <p className="note note-warning">
          <Icon name="back" />
          <span>
            {t('acts.payment.returned')} <Words>{why}</Words>
          </span>
        </p>
      )}
      <RowEditor
        rows={lines}
        keyOf={({ key }) => key}
        onChange={(next) => draft.set({ ...draft.value, lines: next })}
        addLabel={t('acts.payment.add')}
        newRow={() => newLine(funds, lines)}
        least={1}
        most={MAX_LINES}
        after={
          <PasteFold name="lines.paste">
            <PasteLines
              name="lines.paste"
              convention={convention}
              funds={funds}
              onTake={(pasted) =>
                draft.set({ ...draft.value, lines: withPasted(lines, pasted).slice(0, MAX_LINES) })
              }
            />
          </PasteFold>
        }
      >
        {(tools) => <PaymentLine tools={tools} convention={convention} funds={funds} />}
      </RowEditor>
      <BudgetLine
        convention={convention}
        value={draft.value.budgetLine}
        onChange={(budgetLine) => draft.set({ ...draft.value, budgetLine })}
      />
      <SpendingTable spending={spending} />
      {isTooMuch ? <Alert>{t('acts.payment.excess')}</Alert> : null}
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('acts.payment.submit')}
      </Button>
    </Form>
  );
}

interface BudgetLineProps {
  convention: Convention;
  value: string | undefined;
  onChange: (value: string) => void;
}

/** The budget line that the order is charged to: one of the pledges' or any other. */
function BudgetLine({ convention, value, onChange }: BudgetLineProps) {
  const t = useTranslations();
  return (
    <TextField
      name="budgetLine"
      label={t('acts.payment.budgetLine')}
      hint={t('acts.payment.budgetLineHint')}
      value={value ?? ''}
      onChange={onChange}
      maxLength={80}
      isRequired={convention.settings.requiredOrderFields.includes('budgetLine')}
    />
  );
}
