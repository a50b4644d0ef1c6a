import './fields.css';
import './search-field.css';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { useTranslations } from 'use-intl/react';
import { Icon } from './icon.tsx';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** Words to look for, in whatever letters; Escape or the cross empties it, and Enter sends no form around it. */
export function SearchField({ label, value, onChange }: Props) {
  const t = useTranslations();
  return (
    <AriaSearchField
      className="field search-field"
      value={value}
      onChange={onChange}
      onSubmit={() => undefined}
      maxLength={200}
    >
      <Label>{label}</Label>
      <div className="search-box">
        <Input dir="auto" />
        {value === '' ? null : (
          <Button className="search-clear" aria-label={t('ui.clear')}>
            <Icon name="cross" />
          </Button>
        )}
      </div>
    </AriaSearchField>
  );
}
