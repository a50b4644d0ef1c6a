import './payment-form.css';
import { useRef } from 'react';
import { useTranslations } from 'use-intl/react';
import type { PostConventionsIdPaymentOrdersBody as Payment } from '../../api/schema.d.ts';
import type { Act } from '../../api/use-act.ts';
import { useDraft } from '../../session/drafts.ts';
import { Excess } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { later } from '../../ui/later.ts';
import { Words } from '../../ui/values.tsx';
import type { Convention } from '../convention/convention.ts';
import { type Purse, spendingOf } from '../ledger/funding-lines.ts';
import { PasteFold } from '../paste/paste-fold.tsx';
import { pendingOrder, returnedWhy } from './orders.ts';
import {
  firstDraft,
  type Line,
  linesOf,
  newLine,
  PaymentDraft,
  paymentBody,
  withPasted,
} from './payment-draft.ts';
import { PaymentLine } from './payment-line.tsx';
import { SpendingTable } from './spending-table.tsx';

const PasteLines = later(() => import('./paste-lines.tsx').then((module) => module.PasteLines));

const LARGEST = 200;

interface Props {
  act: Act<Payment>;
  draft: string;
  convention: Convention;
  tranche: number;
  purses: readonly Purse[];
}

/** A payment order: line by line, beside what each purse holds and would keep. */
export function PaymentForm({ act, draft: name, convention, tranche, purses }: Props) {
  const t = useTranslations();
  const before = pendingOrder(convention, tranche);
  const why = before?.status === 'returned' ? returnedWhy(convention, tranche) : undefined;
  const draft = useDraft(name, PaymentDraft, firstDraft(purses, before));
  const { lines } = draft.value;
  const spending = spendingOf(purses, linesOf(lines));
  const isTooMuch = spending.some(({ left }) => left < 0);
  const list = useRef<HTMLDivElement>(null);
  const focusLast = () =>
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus(),
    );
  const add = () => {
    draft.set({ lines: [...lines, newLine(purses, lines)] });
    focusLast();
  };
  const change = (key: string, part: Partial<Line>) =>
    draft.set({ lines: lines.map((line) => (line.key === key ? { ...line, ...part } : line)) });
  const remove = (key: string) => {
    draft.set({ lines: lines.filter((line) => line.key !== key) });
    focusLast();
  };
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
      <div ref={list} className="acts-lines">
        {lines.map((line, index) => (
          <PaymentLine
            key={line.key}
            line={line}
            index={index}
            convention={convention}
            purses={purses}
            onChange={(part) => change(line.key, part)}
            {...(lines.length > 1 && { onRemove: () => remove(line.key) })}
          />
        ))}
      </div>
      {lines.length < LARGEST ? <Button onPress={add}>{t('acts.payment.add')}</Button> : null}
      <PasteFold name="lines.paste">
        <PasteLines
          name="lines.paste"
          convention={convention}
          purses={purses}
          onTake={(pasted) => draft.set({ lines: withPasted(lines, pasted).slice(0, LARGEST) })}
        />
      </PasteFold>
      <SpendingTable spending={spending} />
      {isTooMuch ? <Excess>{t('acts.payment.excess')}</Excess> : null}
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('acts.payment.submit')}
      </Button>
    </Form>
  );
}
