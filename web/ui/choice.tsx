import './choice.css';
import './fields.css';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import type { Choosing } from './choices.tsx';
import { FieldMessage } from './field-message.tsx';

/** One of few, all of them seen. */
export function Choice<Value extends string>({ label, options, value, onChange, ...rest }: Choosing<Value>) {
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
