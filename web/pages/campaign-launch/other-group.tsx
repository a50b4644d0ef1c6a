import './what-is-asked.css';
import './what-is-asked.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { slugOf } from '../../i18n/slug.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';

interface Props {
  isFull: boolean;
  onAdd: (group: string) => void;
}

/** Adds a group of people that has no word here: it is known by what was typed, in Latin letters. */
export function OtherGroup({ isFull, onAdd }: Props) {
  const t = useTranslations();
  const [typed, setTyped] = useState('');
  const group = slugOf(typed);
  const add = () => {
    if (group === '' || isFull) return;
    onAdd(group);
    setTyped('');
  };
  return (
    <div className="launch-other-group">
      <TextField
        name="otherGroup"
        label={t('campaigns.launch.otherGroup')}
        hint={group === '' ? t('campaigns.launch.otherGroupHint') : t('campaigns.launch.knownAs', { group })}
        value={typed}
        onChange={setTyped}
        onEnter={add}
        maxLength={60}
      />
      <Button onPress={add} isDisabled={group === '' || isFull}>
        {t('campaigns.launch.addGroup')}
      </Button>
    </div>
  );
}
