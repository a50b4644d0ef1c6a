import './fields.css';
import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useTranslations } from 'use-intl/react';
import { withoutMarks } from '../i18n/numbers.ts';
import { plainLine, plainText } from '../i18n/plain-text.ts';
import { FieldMessage } from './field-message.tsx';

/** Fields with a label, a hint and an error that belong to them. `name` is the field's path in the request. */

export interface Common {
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

interface Entered {
  /** What Enter does instead of sending the form around it. */
  onEnter?: () => void;
}

interface SurroundingsProps extends Common {
  type?: TextProps['type'];
  children: ReactNode;
}

/** A field's label, hint and error, around what is typed into. */
export function Surroundings({ label, hint, isRequired, type = 'text', children }: SurroundingsProps) {
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
      <FieldMessage type={type} />
    </>
  );
}

/**
 * Why a text is longer than it may be. The browser's own limit would cut what is pasted without a word, so the whole
 * text stays, and the field says by how much it is too long.
 */
function useLengthFault(maxLength: number | undefined): (text: string) => string | null {
  const t = useTranslations();
  return (text) => {
    const { length } = text.trim();
    if (maxLength === undefined || length <= maxLength) return null;
    return t('ui.faults.long', { length, most: maxLength });
  };
}

/** Addresses are copied with marks of direction around them, which no reader sees and no address has. */
const isAddress = (type: TextProps['type']) => type === 'email' || type === 'url';

/** One line of text, in whatever letters: its direction follows what is typed. */
export function TextField({
  hint,
  label,
  type = 'text',
  onEnter,
  maxLength,
  onChange,
  ...rest
}: TextProps & Entered) {
  return (
    <AriaTextField
      {...rest}
      type={type}
      validate={useLengthFault(maxLength)}
      onChange={(text) => onChange(isAddress(type) ? withoutMarks(text) : plainLine(text))}
      className="field"
      {...(onEnter && {
        onKeyDown: (event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onEnter();
        },
      })}
    >
      <Surroundings {...rest} type={type} label={label} {...(hint !== undefined && { hint })}>
        <Input dir="auto" />
      </Surroundings>
    </AriaTextField>
  );
}

export function TextArea({
  hint,
  label,
  rows = 4,
  maxLength,
  onChange,
  ...rest
}: TextProps & { rows?: number }) {
  return (
    <AriaTextField
      {...rest}
      validate={useLengthFault(maxLength)}
      onChange={(text) => onChange(plainText(text))}
      className="field"
    >
      <Surroundings {...rest} label={label} {...(hint !== undefined && { hint })}>
        <AriaTextArea dir="auto" rows={rows} />
      </Surroundings>
    </AriaTextField>
  );
}

/** Fields beside each other where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}
