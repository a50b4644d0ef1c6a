import '../../../ui/row-editor.css';
import { useTranslations } from 'use-intl/react';
import { useChoices } from '../../../parts/terms/choices.ts';
import { Checkboxes } from '../../../ui/checkboxes.tsx';
import { RemoveRow, RowEditor } from '../../../ui/row-editor.tsx';
import { TextPair } from '../../../ui/text-pair.tsx';
import { newAxis } from '../plan-draft.ts';
import type { StepProps } from '../step-props.ts';
import { Consultations } from './consultations.tsx';

const MOST_AXES = 10;

/** What the plan is about: its axes, the people whom it is for, and the consultations that it answers. */
export function AimsStep({ draft, change }: StepProps) {
  const t = useTranslations();
  const { targetGroups } = useChoices();
  return (
    <>
      <fieldset>
        <legend>{t('plans.axes')}</legend>
        <RowEditor
          rows={draft.axes}
          keyOf={({ id }) => id}
          onChange={(axes) => change({ ...draft, axes })}
          addLabel={t('planDraft.addAxis')}
          newRow={newAxis}
          most={MOST_AXES}
        >
          {({ row, index, number, mark, change: changeRow, remove }) => (
            <div {...mark} className="line-row">
              <TextPair
                path={`axes.${index}.title`}
                labels={{ ar: t('draft.titleAr'), fr: t('draft.titleFr') }}
                value={row.title}
                onChange={(title) => changeRow({ ...row, title })}
              />
              {remove ? <RemoveRow number={number} onRemove={remove} /> : null}
            </div>
          )}
        </RowEditor>
      </fieldset>
      <Checkboxes
        name="groups"
        label={t('plans.groups')}
        options={targetGroups(draft.groups)}
        values={draft.groups}
        onChange={(groups) => change({ ...draft, groups })}
        isRequired={false}
      />
      <Consultations draft={draft} change={change} />
    </>
  );
}
