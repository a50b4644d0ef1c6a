import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { RegisteredField } from '../parties/registered-field.tsx';
import type { Line } from './payment-draft.ts';

interface Props {
  name: string;
  line: Line;
  onChange: (part: Partial<Line>) => void;
}

/** The payee as the register has it: whoever is chosen gives the line its name, and its ICE where the register has one. */
export function PayeeChoice({ name, line, onChange }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  return (
    <RegisteredField
      name={name}
      label={t('acts.payment.registered')}
      hint={t('acts.payment.registeredHint')}
      value={line.party}
      onChange={(party, found) =>
        onChange({
          party,
          ...(found && { payee: text(found.name) }),
          ...(found?.ice !== undefined && { ice: found.ice }),
        })
      }
    />
  );
}
