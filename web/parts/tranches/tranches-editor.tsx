import './tranches-editor.css';
import '../../ui/row-editor.css';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useRowFocus } from '../../ui/row-focus.ts';
import { removed, replaced } from '../../ui/rows.ts';
import { Money } from '../../ui/values.tsx';
import type { NamedParty, NamedWork } from '../terms/choices.ts';
import { newShare, newTranche, renumbered, type TrancheDraft } from '../terms/drafts.ts';
import { isOutside, type YearSpan } from '../terms/years.ts';
import { ConditionsEditor } from './conditions-editor.tsx';
import { PurseTable } from './funding-line-table.tsx';
import { type Purse, trancheTotal } from './funding-lines.ts';
import { SharesEditor } from './shares-editor.tsx';
import { SplitHelper } from './split-helper.tsx';

interface Props {
  /** The list's name in the request: `terms.tranches`. */
  path: string;
  parties: readonly NamedParty[];
  components: readonly NamedWork[];
  /** What is promised in cash, once pledges are there: the tranches must call for exactly as much. */
  purses?: readonly Purse[];
  /** Those in which every tranche is due. */
  years: YearSpan;
  rows: readonly TrancheDraft[];
  onChange: (rows: TrancheDraft[]) => void;
}

/** When which party brings how much, and on what conditions. */
export function TranchesEditor({ path, parties, components, purses = [], years, rows, onChange }: Props) {
  const t = useTranslations();
  const { list, focusRow } = useRowFocus();
  const add = () => {
    const like = rows.at(-1);
    const shares = like?.shares.map(({ party, earmark }) => newShare({ party, earmark }));
    const row = newTranche(rows.length + 1, shares && { shares });
    onChange([...rows, row]);
    focusRow(row.key);
  };
  return (
    <div ref={list} className="editor">
      <SplitHelper parties={parties} purses={purses} tranches={rows} onFill={onChange} />
      {rows.map((row, index) => (
        <section
          key={row.key}
          data-row={row.key}
          className="panel tranche-row"
          aria-label={t('draft.tranches.number', { number: row.n })}
        >
          <header className="tranche-row-head">
            <h3>{t('draft.tranches.number', { number: row.n })}</h3>
            <Money centimes={trancheTotal(row)} />
          </header>
          <DateField
            name={`${path}.${index}.dueDate`}
            label={t('draft.tranches.dueDate')}
            value={row.dueDate}
            onChange={(dueDate) => onChange(replaced(rows, index, { ...row, dueDate }))}
            isRequired
          />
          {isOutside(row.dueDate, years) ? <OutsideYears /> : null}
          <SharesEditor
            path={`${path}.${index}.shares`}
            parties={parties}
            rows={row.shares}
            onChange={(shares) => onChange(replaced(rows, index, { ...row, shares }))}
          />
          <ConditionsEditor
            path={`${path}.${index}.conditions`}
            parties={parties}
            components={components}
            tranche={row.n}
            rows={row.conditions}
            onChange={(conditions) => onChange(replaced(rows, index, { ...row, conditions }))}
          />
          <Button
            kind="quiet"
            onPress={() => {
              onChange(renumbered(removed(rows, index)));
              focusRow();
            }}
          >
            {t('draft.tranches.remove', { number: row.n })}
          </Button>
        </section>
      ))}
      <Button data-add onPress={add}>
        {t('draft.tranches.add')}
      </Button>
      {rows.length === 0 ? null : <PurseTable parties={parties} purses={purses} tranches={rows} />}
    </div>
  );
}

/** Said at the field while it is being written: the API would refuse it. */
function OutsideYears() {
  const t = useTranslations();
  return (
    <p className="note note-bad" role="alert">
      <Icon name="warning" /> <span>{t('draft.tranches.outsideYears')}</span>
    </p>
  );
}
