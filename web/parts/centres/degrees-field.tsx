import '../../ui/fields.css';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { useTranslations } from 'use-intl/react';
import { type Common, Surroundings } from '../../ui/fields.tsx';
import { readDegrees } from './degrees.ts';

interface Props extends Common {
  value: string;
  onChange: (value: string) => void;
}

/** A latitude or a longitude. */
export function DegreesField({ label, hint, ...rest }: Props) {
  const t = useTranslations();
  const faultOf = (text: string) =>
    text.trim() === '' || readDegrees(text) !== undefined ? null : t('centre.point.fault');
  return (
    <TextField {...rest} className="field field-short" validate={faultOf} maxLength={60}>
      <Surroundings {...rest} label={label} {...(hint !== undefined && { hint })}>
        <Input dir="ltr" className="figure" inputMode="text" autoComplete="off" />
      </Surroundings>
    </TextField>
  );
}
