import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { useTranslations } from 'use-intl/react';
import { FieldMessage } from './field-message.tsx';

/** Choosing among what is known: one of many, one of few, yes or no. */

export interface Option<Value extends string> {
  value: Value;
  label: string;
  hint?: string;
}

interface Props<Value extends string> {
  name: string;
  label: string;
  options: readonly Option<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  isRequired?: boolean;
}

/** One of many, in a list that opens. @public */
export function Select<Value extends string>({ label, options, value, onChange, ...rest }: Props<Value>) {
  const t = useTranslations();
  const choose = (key: unknown) => {
    const chosen = options.find((option) => option.value === key);
    if (chosen) onChange(chosen.value);
  };
  return (
    <AriaSelect
      {...rest}
      className="field field-short"
      placeholder={t('ui.choose')}
      value={value ?? null}
      onChange={choose}
    >
      <Label>{label}</Label>
      <Button className="select">
        <SelectValue />
        <span className="select-arrow" aria-hidden="true" />
      </Button>
      <FieldMessage type="select" />
      <Popover className="popover">
        <ListBox className="listbox">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="option">
              <bdi>{option.label}</bdi>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

/** One of few, all of them seen. */
export function Choice<Value extends string>({ label, options, value, onChange, ...rest }: Props<Value>) {
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <RadioGroup {...rest} className="field choice" value={value ?? null} onChange={choose}>
      <Label>{label}</Label>
      <div className="choice-options">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="radio">
            <span className="radio-mark" aria-hidden="true" />
            <span>
              <span className="radio-label">{option.label}</span>
              {option.hint === undefined ? null : <span className="hint">{option.hint}</span>}
            </span>
          </Radio>
        ))}
      </div>
      <FieldMessage type="select" />
    </RadioGroup>
  );
}
