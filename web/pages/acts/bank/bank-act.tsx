import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Act } from '../../../api/use-act.ts';
import { Area } from '../../../i18n/area.tsx';
import { ActButton } from '../../../parts/acts/act-dialog.tsx';
import { BANK_HEADING } from '../../../parts/acts/headings.ts';
import { Button } from '../../../ui/button.tsx';

interface Props<Input> {
  name:
    | 'transfer'
    | 'apply'
    | 'sendBack'
    | 'income'
    | 'charge'
    | 'cover'
    | 'paymentReturn'
    | 'paymentRefusal';
  draft: string;
  about?: string;
  send: (input: Input, key: string) => Promise<unknown>;
  children: (act: Act<Input>) => ReactNode;
}

/** The button of one act on the account. Its dialog stands outside this section: it brings its own words. */
export function BankAct<Input>({ name, children, ...rest }: Props<Input>) {
  const t = useTranslations();
  return (
    <ActButton
      {...rest}
      label={t(`bank.${name}.open`)}
      title={t(`bank.${name}.title`)}
      done={t(`bank.${name}.done`)}
      headingId={BANK_HEADING}
    >
      {(act: Act<Input>) => <Area name="bank">{children(act)}</Area>}
    </ActButton>
  );
}

/** What is pressed at the end of a form. */
export function SubmitAct({ act, words }: { act: Pick<Act<never>, 'isPending'>; words?: string }) {
  const t = useTranslations();
  return (
    <Button type="submit" kind="primary" isPending={act.isPending}>
      {words ?? t('acts.receipt.submit')}
    </Button>
  );
}
