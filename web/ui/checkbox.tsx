import './checkbox.css';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { Icon } from './icon.tsx';

interface CheckboxProps {
  name: string;
  label: string;
  isSelected: boolean;
  isRequired?: boolean;
  onChange: (isSelected: boolean) => void;
}

/** Yes or no. */
export function Checkbox({ label, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className="checkbox">
      <span className="checkbox-mark" aria-hidden="true">
        <Icon name="check" />
      </span>
      <span>{label}</span>
    </AriaCheckbox>
  );
}
