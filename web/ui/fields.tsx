import './fields.css';
import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useTranslations } from 'use-intl/react';
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

/** One line of text, in whatever letters: its direction follows what is typed. */
export function TextField({ hint, label, type = 'text', onEnter, ...rest }: TextProps & Entered) {
  return (
    <AriaTextField
      {...rest}
      type={type}
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

export function TextArea({ hint, label, rows = 4, ...rest }: TextProps & { rows?: number }) {
  return (
    <AriaTextField {...rest} className="field">
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
