import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { Select } from '../../../ui/choices.tsx';
import { SearchField } from '../../../ui/search-field.tsx';
import { matching, type Target } from './targets.ts';

/** From how many on they are looked for by words. */
const MANY = 10;

interface Props {
  targets: readonly Target[];
  value: string;
  onChange: (target: string) => void;
}

/** Which of the reader's other conventions gets the money. */
export function TargetSelect({ targets, value, onChange }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  const [typed, setTyped] = useState('');
  if (targets.length === 0) return <p className="note note-warning">{t('transfers.propose.none')}</p>;
  const found = matching(targets, typed);
  const chosen = targets.filter(({ id }) => id === value && !found.some((each) => each.id === id));
  return (
    <>
      {targets.length >= MANY ? (
        <SearchField label={t('transfers.propose.search')} value={typed} onChange={setTyped} />
      ) : null}
      <Select
        name="target"
        label={t('transfers.propose.target')}
        value={targets.some(({ id }) => id === value) ? value : ''}
        onChange={onChange}
        options={[
          { value: '', label: t('transfers.propose.choose') },
          ...[...chosen, ...found].map(({ id, number, title }) => ({
            value: id,
            label: `${number} · ${text(title)}`,
          })),
        ]}
        isRequired
      />
    </>
  );
}
