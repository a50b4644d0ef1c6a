import './checkbox.css';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { Icon } from './icon.tsx';

interface YesOrNo {
  name: string;
  label: string;
  isSelected: boolean;
  isRequired?: boolean;
  onChange: (isSelected: boolean) => void;
}

/** One of several, whose group knows which are chosen. */
interface OneOfGroup {
  label: string;
  value: string;
}

/** Yes or no. */
export function Checkbox({ label, ...rest }: YesOrNo | OneOfGroup) {
  return (
    <AriaCheckbox {...rest} className="checkbox">
      <span className="checkbox-mark" aria-hidden="true">
        <Icon name="check" />
      </span>
      <span>{label}</span>
    </AriaCheckbox>
  );
}
