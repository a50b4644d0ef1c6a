import './choices.css';
import './fields.css';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { TextField } from 'react-aria-components/TextField';
import { useTranslations } from 'use-intl/react';
import type { ChoicesList } from './choices-list.tsx';
import { FieldMessage } from './field-message.tsx';

/** Choosing one of many that are known. */

export interface Option<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
}

export interface Choosing<Value extends string> {
  name: string;
  label: string;
  options: readonly Option<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  isRequired?: boolean;
}

/** The list that opens is fetched while nobody waits for it: the page stands without it. */
const AFTER = 10_000;
let list: typeof ChoicesList | undefined;
async function fetchList(): Promise<void> {
  list ??= (await import('./choices-list.tsx')).ChoicesList;
}

/** One of many, in a list that opens. Its value is in a field of its own, which forms send and judge. @public */
export function Select<Value extends string>({ label, options, value, onChange, ...rest }: Choosing<Value>) {
  const t = useTranslations();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => void fetchList().catch(() => undefined), AFTER);
    return () => clearTimeout(timer);
  }, []);
  // The field judges its value when somebody changes it, not when the page does: it is told.
  useEffect(() => {
    if (value !== undefined) input.current?.dispatchEvent(new Event('change', { bubbles: true }));
  }, [value]);
  const open = () => void fetchList().then(() => setOpen(true));
  const chosen = options.find((option) => option.value === value);
  const List = list;
  return (
    <>
      <TextField {...rest} className="field field-short" value={value ?? ''} onChange={() => undefined}>
        <Label id={`${id}-label`}>{label}</Label>
        <Button
          ref={button}
          id={`${id}-button`}
          className="select"
          aria-haspopup="listbox"
          aria-expanded={isOpen}
          aria-labelledby={`${id}-label ${id}-value`}
          onPress={open}
          onFocus={() => void fetchList().catch(() => undefined)}
          onKeyDown={({ key }) => {
            if (key === 'ArrowDown' || key === 'ArrowUp') open();
          }}
        >
          <bdi id={`${id}-value`} className={chosen ? undefined : 'select-none'}>
            {chosen?.label ?? t('ui.choose')}
          </bdi>
          <span className="select-arrow" aria-hidden="true" />
        </Button>
        <Input
          ref={input}
          className="select-value"
          tabIndex={-1}
          aria-hidden="true"
          autoComplete="off"
          onFocus={() => button.current?.focus()}
        />
        <FieldMessage type="select" />
      </TextField>
      {isOpen && List ? (
        <List
          label={label}
          options={options}
          value={value}
          button={button}
          onChoose={(key) => {
            const option = options.find((each) => each.value === key);
            if (option) onChange(option.value);
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
