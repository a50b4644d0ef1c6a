import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useTranslations } from 'use-intl/react';

/** Fields with a label, a hint and an error that belong to them. `name` is the field's path in the request. */

interface Common {
  name: string;
  label: string;
  hint?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
}

interface TextProps extends Common {
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  type?: 'text' | 'search' | 'url' | 'email';
}

function Surroundings({ label, hint, isRequired, children }: Common & { children: ReactNode }) {
  const t = useTranslations();
  return (
    <>
      <Label>
        {label}
        {/* The space keeps the last letter of the label from joining the next word. */}
        {isRequired ? null : (
          <>
            {' '}
            <span className="optional">{t('ui.optional')}</span>
          </>
        )}
      </Label>
      {hint === undefined ? null : (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {children}
      <FieldError className="field-error" />
    </>
  );
}

/** One line of text, in whatever letters: its direction follows what is typed. */
export function TextField({ hint, label, type = 'text', ...rest }: TextProps) {
  return (
    <AriaTextField {...rest} type={type} className="field">
      <Surroundings {...rest} label={label} {...(hint !== undefined && { hint })}>
        <Input dir="auto" />
      </Surroundings>
    </AriaTextField>
  );
}

export function TextArea({ hint, label, rows = 4, ...rest }: TextProps & { rows?: number }) {
  return (
    <AriaTextField {...rest} className="field">
      <Surroundings {...rest} label={label} {...(hint !== undefined && { hint })}>
        <AriaTextArea dir="auto" rows={rows} />
      </Surroundings>
    </AriaTextField>
  );
}

/** A day as the API writes it: `2026-11-30`. The browser's own calendar, which phones do best. */
export function DateField({ hint, label, ...rest }: Omit<TextProps, 'type' | 'maxLength'>) {
  return (
    <AriaTextField {...rest} type="date" className="field field-short">
      <Surroundings {...rest} label={label} {...(hint !== undefined && { hint })}>
        <Input />
      </Surroundings>
    </AriaTextField>
  );
}

interface NumberProps extends Common {
  /** Undefined while the field is empty. */
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  minimum?: number;
  maximum?: number;
}

/** A whole number. */
export function NumberField(props: NumberProps) {
  return <FormattedNumber {...props} format={{ maximumFractionDigits: 0 }} />;
}

/** An amount: typed and shown in dirhams, given and taken in centimes. @public */
export function MoneyField({ value, onChange, minimum, maximum, ...rest }: NumberProps) {
  return (
    <FormattedNumber
      {...rest}
      value={value === undefined ? undefined : value / 100}
      onChange={(dirhams) => onChange(dirhams === undefined ? undefined : Math.round(dirhams * 100))}
      {...(minimum !== undefined && { minimum: minimum / 100 })}
      {...(maximum !== undefined && { maximum: maximum / 100 })}
      format={{ maximumFractionDigits: 2 }}
      isMoney
    />
  );
}

function FormattedNumber({
  value,
  onChange,
  minimum,
  maximum,
  format,
  isMoney = false,
  label,
  hint,
  ...rest
}: NumberProps & { format: Intl.NumberFormatOptions; isMoney?: boolean }) {
  const t = useTranslations();
  return (
    <AriaNumberField
      {...rest}
      className="field field-short"
      formatOptions={format}
      value={value ?? Number.NaN}
      onChange={(next) => onChange(Number.isNaN(next) ? undefined : next)}
      {...(minimum !== undefined && { minValue: minimum })}
      {...(maximum !== undefined && { maxValue: maximum })}
      isWheelDisabled
    >
      <Surroundings {...rest} label={label} {...(hint !== undefined && { hint })}>
        <Group className="with-unit">
          <Input />
          {isMoney ? <span className="unit">{t('ui.dirhams')}</span> : null}
        </Group>
      </Surroundings>
    </AriaNumberField>
  );
}
