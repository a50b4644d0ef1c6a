import { useTranslations } from 'use-intl/react';
import { SearchToAdd } from '../../../parts/plans/search-to-add.tsx';
import { later } from '../../../ui/later.ts';
import { RowEditor } from '../../../ui/row-editor.tsx';
import { newLine } from '../plan-draft.ts';
import type { StepProps } from '../step-props.ts';

/** Comes with the first line. */
const Line = later(() => import('./line.tsx').then((module) => module.Line));

const MOST = 60;

interface Props extends StepProps {
  isRevision?: boolean;
}

/** The conventions that the plan joins, and where their money comes from. */
export function LinesStep({ draft, change, plan, isRevision = false }: Props) {
  const t = useTranslations();
  const { lines, axes } = draft;
  return (
    <RowEditor
      rows={lines}
      keyOf={({ id }) => id}
      onChange={(next) => change({ ...draft, lines: next })}
      most={MOST}
      adder={(add) => (
        <SearchToAdd
          name="lines.new"
          label={t('planDraft.addLine')}
          hint={t('planDraft.lineHint')}
          kind="convention"
          except={lines.map(({ id }) => id)}
          onChoose={(id) => add(newLine(id, axes))}
        />
      )}
    >
      {(tools) => <Line tools={tools} draft={draft} plan={plan} isRevision={isRevision} />}
    </RowEditor>
  );
}
