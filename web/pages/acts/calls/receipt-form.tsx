import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConventionsIdCallsCallIdReceiptsBody as Receipt } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { today } from '../../../i18n/format.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { BankFields } from '../../../parts/acts/bank-fields.tsx';
import { ConfirmDistinct } from '../../../parts/acts/confirm-distinct.tsx';
import { useDistinct } from '../../../parts/acts/distinct.ts';
import type { Call, Convention } from '../../../parts/convention/convention.ts';
import { useNamesOf } from '../../../parts/convention/use-names.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { Form } from '../../../ui/form.tsx';
import { MoneyField } from '../../../ui/number-field.tsx';
import { Money, Words } from '../../../ui/values.tsx';

const Draft = z.object({
  amount: z.optional(z.number()),
  valueDate: z.string(),
  reference: z.string(),
  /** The excess that the person has said is meant, in centimes. */
  excess: z.optional(z.number()),
});

interface Props {
  act: Act<Receipt>;
  draft: string;
  convention: Convention;
  call: Call;
}

/** Money that reached the account: how much, on which day, under which reference of the bank. */
export function ReceiptForm({ act, draft: name, convention, call }: Props) {
  const t = useTranslations();
  const { outstanding } = call;
  const format = useFormat();
  const draft = useDraft(name, Draft, { amount: outstanding, valueDate: today(), reference: '' });
  const { amount, valueDate, reference } = draft.value;
  const change = (part: Partial<z.infer<typeof Draft>>) => draft.set({ ...draft.value, ...part });
  const distinct = useDistinct(act, draft.value);
  const excess = (amount ?? 0) - outstanding;
  const isMeant = draft.value.excess === excess;
  const submit = () => {
    if (amount === undefined || (excess > 0 && !isMeant)) return;
    const meant = excess > 0 ? { excess: 'unallocated' as const } : {};
    act.start({ amount, valueDate, reference, ...meant, ...distinct.sent });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <CallFacts convention={convention} call={call} />
      <MoneyField
        name="amount"
        label={t('acts.receipt.amount')}
        hint={t('acts.receipt.amountHint')}
        value={amount}
        onChange={(next) => change({ amount: next })}
        minimum={1}
        isRequired
      />
      {excess > 0 ? (
        <>
          <Alert>{t('acts.receipt.excess', { amount: format.money(excess) })}</Alert>
          <Checkbox
            name="excess"
            label={t('acts.receipt.keep', { amount: format.money(excess) })}
            isSelected={isMeant}
            onChange={(next) => change({ excess: next ? excess : undefined })}
          />
        </>
      ) : null}
      <BankFields value={draft.value} onChange={change} />
      <ConfirmDistinct distinct={distinct} />
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('acts.receipt.submit')}
      </Button>
    </Form>
  );
}

function CallFacts({ convention, call }: Pick<Props, 'convention' | 'call'>) {
  const t = useTranslations();
  const terms = useTerms();
  const { party } = useNamesOf(convention);
  return (
    <Facts>
      <Fact label={t('acts.party')}>
        <Words>{party(call.party)}</Words>
      </Fact>
      <Fact label={t('acts.for')}>
        <Words>{terms.targetGroup(call.earmark)}</Words>
      </Fact>
      <Fact label={t('acts.calls.outstanding')}>
        <Money centimes={call.outstanding} />
      </Fact>
    </Facts>
  );
}
