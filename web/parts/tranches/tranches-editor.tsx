import { Alert } from '../../ui/alert.tsx';
import { RowEditor, type RowTools } from '../../ui/row-editor.tsx';
import './tranches-editor.css';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Money } from '../../ui/values.tsx';
import type { NamedParty, NamedWork } from '../terms/choices.ts';
import { newShare, newTranche, renumbered, type TrancheDraft } from '../terms/drafts.ts';
import { isOutside, type YearSpan } from '../terms/years.ts';
import { ConditionsEditor } from './conditions-editor.tsx';
import { FundingLineTable } from './funding-line-table.tsx';
import { type FundingLine, trancheTotal } from './funding-lines.ts';
import { SharesEditor } from './shares-editor.tsx';
import { SplitHelper } from './split-helper.tsx';

interface Props {
  /** The list's name in the request: `terms.tranches`. */
  path: string;
  parties: readonly NamedParty[];
  components: readonly NamedWork[];
  /** The sum pledged in cash, once there are pledges: the tranches must add up to it exactly. */
  fundingLines?: readonly FundingLine[];
  /** Those in which every tranche is due. */
  years: YearSpan;
  rows: readonly TrancheDraft[];
  onChange: (rows: TrancheDraft[]) => void;
}

/** When which party brings how much, and on what conditions. */
export function TranchesEditor({
  path,
  parties,
  components,
  fundingLines = [],
  years,
  rows,
  onChange,
}: Props) {
  const t = useTranslations();
  const addedLike = (like: TrancheDraft | undefined) => {
    const shares = like?.shares.map(({ party, earmark }) => newShare({ party, earmark }));
    return newTranche(rows.length + 1, shares && { shares });
  };
  return (
    <RowEditor
      rows={rows}
      keyOf={({ key }) => key}
      onChange={(next) => onChange(renumbered(next))}
      addLabel={t('draft.tranches.add')}
      newRow={() => addedLike(rows.at(-1))}
      before={<SplitHelper parties={parties} fundingLines={fundingLines} tranches={rows} onFill={onChange} />}
      after={
        rows.length === 0 ? null : (
          <FundingLineTable parties={parties} fundingLines={fundingLines} tranches={rows} />
        )
      }
    >
      {(tools) => (
        <Tranche
          tools={tools}
          path={`${path}.${tools.index}`}
          parties={parties}
          components={components}
          years={years}
        />
      )}
    </RowEditor>
  );
}

interface TrancheProps extends Pick<Props, 'path' | 'parties' | 'components' | 'years'> {
  tools: RowTools<TrancheDraft>;
}

function Tranche({ tools, path, parties, components, years }: TrancheProps) {
  const t = useTranslations();
  const { row, mark, change, remove } = tools;
  return (
    <section
      {...mark}
      className="panel tranche-row"
      aria-label={t('draft.tranches.number', { number: row.n })}
    >
      <header className="tranche-row-head">
        <h3>{t('draft.tranches.number', { number: row.n })}</h3>
        <Money centimes={trancheTotal(row)} />
      </header>
      <DateField
        name={`${path}.dueDate`}
        label={t('draft.tranches.dueDate')}
        value={row.dueDate}
        onChange={(dueDate) => change({ ...row, dueDate })}
        isRequired
      />
      {isOutside(row.dueDate, years) ? <Alert>{t('draft.tranches.outsideYears')}</Alert> : null}
      <SharesEditor
        path={`${path}.shares`}
        parties={parties}
        rows={row.shares}
        onChange={(shares) => change({ ...row, shares })}
      />
      <ConditionsEditor
        path={`${path}.conditions`}
        parties={parties}
        components={components}
        tranche={row.n}
        rows={row.conditions}
        onChange={(conditions) => change({ ...row, conditions })}
      />
      {remove ? (
        <Button kind="quiet" onPress={remove}>
          {t('draft.tranches.remove', { number: row.n })}
        </Button>
      ) : null}
    </section>
  );
}
