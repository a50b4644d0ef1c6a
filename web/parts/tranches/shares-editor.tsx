import '../../ui/row-editor.css';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choices.tsx';
import { fromNone, orNone } from '../../ui/none.ts';
import { MoneyField } from '../../ui/number-field.tsx';
import { useRowFocus } from '../../ui/row-focus.ts';
import { removed, replaced } from '../../ui/rows.ts';
import { type NamedParty, useChoices } from '../terms/choices.ts';
import { newShare, type ShareDraft } from '../terms/drafts.ts';

interface Props {
  path: string;
  parties: readonly NamedParty[];
  rows: readonly ShareDraft[];
  onChange: (rows: ShareDraft[]) => void;
}

/** What each party brings to a tranche, for which people. */
export function SharesEditor({ path, parties, rows, onChange }: Props) {
  const t = useTranslations();
  const choices = useChoices();
  const { list, focusRow } = useRowFocus();
  const change = (index: number, row: ShareDraft) => onChange(replaced(rows, index, row));
  const add = () => {
    const row = newShare();
    onChange([...rows, row]);
    focusRow(row.key);
  };
  return (
    <div ref={list} className="editor editor-lines">
      {rows.map((row, index) => (
        <div key={row.key} data-row={row.key} className="line-row">
          <Select
            name={`${path}.${index}.party`}
            label={t('draft.party')}
            options={choices.parties(parties)}
            value={row.party}
            onChange={(party) => change(index, { ...row, party })}
          />
          <Select
            name={`${path}.${index}.earmark`}
            label={t('draft.earmark')}
            options={choices.earmarks([row.earmark])}
            value={orNone(row.earmark)}
            onChange={(earmark) => change(index, { ...row, earmark: fromNone(earmark) })}
          />
          <MoneyField
            name={`${path}.${index}.amount`}
            label={t('draft.amount')}
            value={row.amount}
            onChange={(amount) => change(index, { ...row, amount })}
            minimum={1}
            isRequired
          />
          <Button
            kind="quiet"
            aria-label={t('draft.removeNumber', { number: index + 1 })}
            onPress={() => {
              onChange(removed(rows, index));
              focusRow();
            }}
          >
            {t('draft.remove')}
          </Button>
        </div>
      ))}
      <Button kind="quiet" data-add onPress={add}>
        {t('draft.tranches.addShare')}
      </Button>
    </div>
  );
}
