import './choices.css';
import './combobox.css';
import './fields.css';
import './popover.css';
import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useTranslations } from 'use-intl/react';
import type { Option } from './choices.tsx';
import { type Common, Surroundings } from './fields.tsx';

interface Props extends Common {
  /** What is found for the typed text; the chosen one among them. */
  options: readonly Option<string>[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  typed: string;
  onType: (typed: string) => void;
  /** Whether there may be more than is offered. */
  isPartial?: boolean;
  /** Said where nothing is found. */
  none: string;
  /** Whether it takes the focus when it comes: it was asked for by a button. */
  isFocused?: boolean;
}

/** One of many that are searched for by their words: typed, then chosen with the arrows or by touch. */
export function Combobox({
  options,
  value,
  onChange,
  typed,
  onType,
  none,
  isPartial = false,
  label,
  hint,
  isFocused,
  ...rest
}: Props) {
  const t = useTranslations();
  const { isRequired } = rest;
  return (
    <ComboBox
      {...rest}
      autoFocus={isFocused === true}
      className="field"
      items={options}
      selectedKey={value ?? null}
      // What is typed is ours to keep: it becomes what was chosen, and nothing where nothing was.
      onSelectionChange={(key) => {
        const option = options.find((each) => each.value === key);
        onType(option?.label ?? '');
        onChange(option?.value);
      }}
      inputValue={typed}
      onInputChange={onType}
      allowsEmptyCollection
    >
      <Surroundings
        name={rest.name}
        label={label}
        {...(hint !== undefined && { hint })}
        {...(isRequired !== undefined && { isRequired })}
      >
        <div className="combobox-box">
          <Input dir="auto" autoComplete="off" />
          <Button className="combobox-open" aria-label={t('ui.choose')}>
            <span className="select-arrow" aria-hidden="true" />
          </Button>
        </div>
      </Surroundings>
      <Popover className="popover" placement="bottom start">
        <ListBox<Option<string>>
          className="listbox"
          renderEmptyState={() => <p className="combobox-none">{none}</p>}
        >
          {(option) => (
            <ListBoxItem id={option.value} textValue={option.label} className="option">
              <bdi>{option.label}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
        {isPartial && options.length > 0 ? <p className="combobox-none">{t('ui.addWord')}</p> : null}
      </Popover>
    </ComboBox>
  );
}
