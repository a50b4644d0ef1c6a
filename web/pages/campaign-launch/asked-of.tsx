import { useTranslations } from 'use-intl/react';
import { AskedFields } from '../../parts/figures/asked-fields.tsx';
import { RemoveRow, RowEditor } from '../../ui/row-editor.tsx';
import { type LaunchDraft, newRequest } from './launch-draft.ts';

interface Props {
  value: LaunchDraft;
  change: (by: (before: LaunchDraft) => LaunchDraft) => void;
}

/** The sources that are asked, each about its places. */
export function AskedOf({ value, change }: Props) {
  const t = useTranslations();
  return (
    <RowEditor
      rows={value.requests}
      keyOf={({ id }) => id}
      onChange={(requests) => change((before) => ({ ...before, requests }))}
      least={1}
      most={12}
      addLabel={t('campaigns.launch.addSource')}
      newRow={newRequest}
    >
      {({ row, index, number, mark, change: set, remove }) => (
        <div {...mark} className="panel">
          <h2>{t('campaigns.launch.source', { number })}</h2>
          <AskedFields
            path={`requests.${index}`}
            region={value.region}
            value={row}
            onChange={(asked) => set({ ...row, ...asked })}
          />
          {remove ? <RemoveRow number={number} onRemove={remove} /> : null}
        </div>
      )}
    </RowEditor>
  );
}
