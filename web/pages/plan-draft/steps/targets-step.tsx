import { useTranslations } from 'use-intl/react';
import { usePlaces } from '../../../i18n/use-places.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { useChoices } from '../../../parts/terms/choices.ts';
import { Select } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/fields.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { LineRow, RowEditor, type RowTools } from '../../../ui/row-editor.tsx';
import { MEASURES, newTarget, type PlanDraft, type TargetDraft } from '../plan-draft.ts';
import type { StepProps } from '../step-props.ts';

const MOST = 400;
const MOST_PEOPLE = 50_000_000;

/** What the plan aims at: how many people of a group, where, by when. */
export function TargetsStep({ draft, change }: StepProps) {
  const t = useTranslations();
  const { targets, groups, years, region } = draft;
  const before = targets.at(-1);
  return (
    <RowEditor
      rows={targets}
      keyOf={({ key }) => key}
      onChange={(next) => change({ ...draft, targets: next })}
      addLabel={t('planDraft.addTarget')}
      newRow={() =>
        newTarget({
          place: region,
          group: before?.group ?? (groups.length === 1 ? (groups[0] ?? '') : ''),
          year: before?.year ?? years.last,
          measure: before?.measure ?? 'reached',
        })
      }
      most={MOST}
      before={groups.length === 0 ? <p className="hint">{t('planDraft.groupsFirst')}</p> : null}
    >
      {(tools) => <Target tools={tools} draft={draft} />}
    </RowEditor>
  );
}

function Target({ tools, draft }: { tools: RowTools<TargetDraft>; draft: PlanDraft }) {
  const t = useTranslations();
  const terms = useTerms();
  const places = usePlaces();
  const choices = useChoices();
  const { row, index, change } = tools;
  const path = `targets.${index}`;
  const { first, last } = draft.years;
  const groups = [...new Set([...draft.groups, ...(row.group === '' ? [] : [row.group])])];
  return (
    <LineRow tools={tools} isWide>
      <Select
        name={`${path}.place`}
        label={t('plans.target.place')}
        options={[
          { value: draft.region, label: places.name(draft.region) },
          ...choices.provinces(draft.region),
        ]}
        value={row.place === '' ? undefined : row.place}
        onChange={(place) => change({ ...row, place })}
        isRequired
      />
      <Select
        name={`${path}.group`}
        label={t('plans.target.group')}
        options={groups.map((value) => ({ value, label: terms.targetGroup(value) }))}
        value={row.group === '' ? undefined : row.group}
        onChange={(group) => change({ ...row, group })}
        isRequired
      />
      <Select
        name={`${path}.year`}
        label={t('plans.target.year')}
        options={choices.years(first ?? 0, last === undefined ? -1 : last)}
        value={row.year === undefined ? undefined : String(row.year)}
        onChange={(year) => change({ ...row, year: Number(year) })}
        isRequired
      />
      <Select
        name={`${path}.measure`}
        label={t('plans.target.measure')}
        options={MEASURES.map((value) => ({ value, label: t(`plans.measures.${value}`) }))}
        value={row.measure}
        onChange={(measure) => change({ ...row, measure })}
        isRequired
      />
      <NumberField
        name={`${path}.value`}
        label={t('plans.target.value')}
        value={row.value}
        onChange={(value) => change({ ...row, value })}
        maximum={MOST_PEOPLE}
        isRequired
      />
      <TextField
        name={`${path}.reason`}
        label={t('planDraft.reason')}
        hint={t('planDraft.reasonHint')}
        value={row.reason}
        onChange={(reason) => change({ ...row, reason })}
        maxLength={500}
      />
    </LineRow>
  );
}
