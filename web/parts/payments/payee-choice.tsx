import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { RegisteredField } from '../parties/registered-field.tsx';
import { chosenPayee, type Line } from './payment-draft.ts';

interface Props {
  name: string;
  line: Line;
  onChange: (part: Partial<Line>) => void;
  /** Whether it takes the focus when it comes: it was asked for by a button. */
  isFocused?: boolean;
}

/** The payee as the register has it: whoever is chosen gives the line its name and its ICE. */
export function PayeeChoice({ name, line, onChange, isFocused = false }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  return (
    <RegisteredField
      name={name}
      label={t('acts.payment.registered')}
      hint={t('acts.payment.registeredHint')}
      value={line.party}
      onChange={(party, found) =>
        onChange(chosenPayee(line, party, found && { payee: text(found.name), ice: found.ice }))
      }
      isFocused={isFocused}
    />
  );
}
