import { useTranslations } from 'use-intl/react';
import { Select } from '../../ui/choices.tsx';
import { fromNone, orNone } from '../../ui/none.ts';
import { MoneyField } from '../../ui/number-field.tsx';
import { LineRow, RowEditor } from '../../ui/row-editor.tsx';
import { type NamedParty, useChoices } from '../terms/choices.ts';
import { newShare, type ShareDraft } from '../terms/drafts.ts';

interface Props {
  path: string;
  parties: readonly NamedParty[];
  rows: readonly ShareDraft[];
  onChange: (rows: ShareDraft[]) => void;
}

/** The shares of each party in a tranche, by target group. */
export function SharesEditor({ path, parties, rows, onChange }: Props) {
  const t = useTranslations();
  const choices = useChoices();
  return (
    <RowEditor
      rows={rows}
      keyOf={({ key }) => key}
      onChange={onChange}
      addLabel={t('draft.tranches.addShare')}
      newRow={newShare}
      isNested
    >
      {(tools) => {
        const { row, index, change } = tools;
        return (
          <LineRow tools={tools}>
            <Select
              name={`${path}.${index}.party`}
              label={t('draft.party')}
              options={choices.parties(parties)}
              value={row.party}
              onChange={(party) => change({ ...row, party })}
            />
            <Select
              name={`${path}.${index}.earmark`}
              label={t('draft.earmark')}
              options={choices.earmarks([row.earmark])}
              value={orNone(row.earmark)}
              onChange={(earmark) => change({ ...row, earmark: fromNone(earmark) })}
            />
            <MoneyField
              name={`${path}.${index}.amount`}
              label={t('draft.amount')}
              value={row.amount}
              onChange={(amount) => change({ ...row, amount })}
              minimum={1}
              isRequired
            />
          </LineRow>
        );
      }}
    </RowEditor>
  );
}
