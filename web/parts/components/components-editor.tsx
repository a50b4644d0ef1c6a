import { RemoveRow, RowEditor, type RowTools } from '../../ui/row-editor.tsx';
import { ComponentFields } from './component-fields.tsx';
import './components-editor.css';
import '../../ui/card-row.css';
import { useDeferredValue, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { Button } from '../../ui/button.tsx';
import { later } from '../../ui/later.ts';
import { Money, Words } from '../../ui/values.tsx';
import { PasteFold } from '../paste/paste-fold.tsx';
import { type ComponentDraft, newComponent } from '../terms/drafts.ts';
import { costOf } from './cost.ts';

const PasteComponents = later(() =>
  import('./paste-components.tsx').then((module) => module.PasteComponents),
);

interface Props {
  /** The list's name in the request: `terms.components`. */
  path: string;
  region: string;
  rows: readonly ComponentDraft[];
  onChange: (rows: ComponentDraft[]) => void;
}

/** The cost plan: what is built, run or equipped, where, for whom and at what cost. */
export function ComponentsEditor({ path, region, rows, onChange }: Props) {
  const t = useTranslations();
  // The fields of closed rows come once all rows stand: thirty of them keep a phone busy for a second.
  const areAllThere = useDeferredValue(true, false);
  return (
    <RowEditor
      rows={rows}
      keyOf={({ id }) => id}
      onChange={onChange}
      addLabel={t('draft.components.add')}
      newRow={() => newComponent(rows.length === 0 ? { kind: 'centre' } : {})}
      total={
        <p className="editor-total" role="status">
          {t('draft.components.total', { count: rows.length })} <Money centimes={costOf(rows)} />
        </p>
      }
      after={
        <PasteFold name={`${path}.paste`}>
          <PasteComponents
            name={`${path}.paste`}
            region={region}
            onTake={(pasted) => onChange([...rows, ...pasted])}
          />
        </PasteFold>
      }
    >
      {(tools) => (
        <Row tools={tools} path={`${path}.${tools.index}`} region={region} hasFields={areAllThere} />
      )}
    </RowEditor>
  );
}

interface RowProps {
  tools: RowTools<ComponentDraft>;
  path: string;
  region: string;
  /** Also while it is closed. */
  hasFields: boolean;
}

function Row({ tools, path, region, hasFields }: RowProps) {
  const { row, number, mark, change, remove, addBehind } = tools;
  const t = useTranslations();
  const format = useFormat();
  const places = usePlaces();
  // A row that still lacks what names it is open at first; what somebody opens or closes then stays so.
  const [isOpen] = useState(() => format.text(row.title) === '' || row.cost === undefined);
  const title = format.text(row.title) || t('draft.components.untitled', { number });
  return (
    <details {...mark} className="card-row" open={isOpen}>
      <summary>
        <span className="card-row-title">
          <Words>{title}</Words>
        </span>
        <span className="card-row-facts">
          {row.province === '' ? null : <Words>{places.name(row.province)}</Words>}
          <Money centimes={row.cost ?? 0} />
        </span>
      </summary>
      {isOpen || hasFields ? (
        <div className="card-row-body">
          <ComponentFields row={row} path={path} region={region} onChange={change} />
          <div className="actions">
            <Button
              onPress={() => addBehind(newComponent(row))}
              aria-label={t('draft.components.duplicateNamed', { title })}
            >
              {t('draft.components.duplicate')}
            </Button>
            {remove ? (
              <RemoveRow
                number={number}
                label={t('draft.components.removeNamed', { title })}
                onRemove={remove}
              />
            ) : null}
          </div>
        </div>
      ) : null}
    </details>
  );
}
