import './choices.css';
import './popover.css';
import type { RefObject } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';

interface Props {
  label: string;
  options: readonly { value: string; label: string }[];
  value: string | undefined;
  button: RefObject<HTMLButtonElement | null>;
  onChoose: (value: string) => void;
  onClose: () => void;
}

/** The open list of a `Select`. */
export function ChoicesList({ label, options, value, button, onChoose, onClose }: Props) {
  return (
    <Popover className="popover" placement="bottom start" triggerRef={button} isOpen onOpenChange={onClose}>
      <ListBox
        className="listbox"
        aria-label={label}
        selectionMode="single"
        selectedKeys={value === undefined ? [] : [value]}
        onSelectionChange={(keys) => {
          // Choosing what is chosen already leaves nothing: it stays.
          const [key] = keys;
          if (typeof key === 'string') onChoose(key);
          onClose();
        }}
        autoFocus={value === undefined ? 'first' : true}
      >
        {options.map((option) => (
          <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="option">
            <bdi>{option.label}</bdi>
          </ListBoxItem>
        ))}
      </ListBox>
    </Popover>
  );
}
