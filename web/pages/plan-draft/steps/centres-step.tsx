import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { useChoices } from '../../../parts/terms/choices.ts';
import { Alert } from '../../../ui/alert.tsx';
import { FieldRow } from '../../../ui/fields.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import type { CentresDraft } from '../plan-draft.ts';
import type { StepProps } from '../step-props.ts';

const MOST = 1000;
const WORKS = ['new', 'rehabilitated'] as const;

/** How many centres the plan builds and how many it rehabilitates, by province and by group where that is known. */
export function CentresStep({ draft, change }: StepProps) {
  const t = useTranslations();
  const { programme } = draft;
  return WORKS.map((work) => (
    <fieldset key={work}>
      <legend>{t(`plans.programme.${work}`)}</legend>
      <Count
        work={work}
        value={programme[work]}
        draft={draft}
        onChange={(value) => change({ ...draft, programme: { ...programme, [work]: value } })}
      />
    </fieldset>
  ));
}

interface CountProps {
  work: (typeof WORKS)[number];
  value: CentresDraft;
  draft: StepProps['draft'];
  onChange: (value: CentresDraft) => void;
}

function Count({ work, value, draft, onChange }: CountProps) {
  const t = useTranslations();
  const terms = useTerms();
  const provinces = useChoices().provinces(draft.region);
  const groups = [...new Set([...draft.groups, ...value.groups.map(({ id }) => id)])].map((id) => ({
    value: id,
    label: terms.targetGroup(id),
  }));
  const path = `programme.${work}`;
  return (
    <>
      <NumberField
        name={`${path}.count`}
        label={t('planDraft.howMany')}
        value={value.count}
        onChange={(count) => onChange({ ...value, count })}
        maximum={MOST}
        isRequired
      />
      <Parts
        path={`${path}.provinces`}
        label={t('planDraft.byProvince')}
        hint={t('planDraft.byProvinceHint')}
        all={provinces}
        rows={value.provinces}
        count={value.count}
        onChange={(rows) => onChange({ ...value, provinces: rows })}
      />
      {groups.length === 0 ? null : (
        <Parts
          path={`${path}.groups`}
          label={t('planDraft.byGroup')}
          hint={t('planDraft.byGroupHint')}
          all={groups}
          rows={value.groups}
          count={value.count}
          onChange={(rows) => onChange({ ...value, groups: rows })}
        />
      )}
    </>
  );
}

interface PartsProps {
  path: string;
  label: string;
  hint: string;
  all: readonly { value: string; label: string }[];
  rows: CentresDraft['provinces'];
  count: number | undefined;
  onChange: (rows: CentresDraft['provinces']) => void;
}

/** A number for each of a few; all empty is "not published". */
function Parts({ path, label, hint, all, rows, count, onChange }: PartsProps) {
  const t = useTranslations();
  const format = useFormat();
  const given = rows.flatMap((row) => row.count ?? []);
  const total = given.reduce((one, other) => one + other, 0);
  const set = (id: string, number: number | undefined) => {
    const others = rows.filter((row) => row.id !== id);
    const known = rows.some((row) => row.id === id);
    if (number === undefined) onChange(others);
    else if (known) onChange(rows.map((row) => (row.id === id ? { id, count: number } : row)));
    else onChange([...rows, { id, count: number }]);
  };
  return (
    <fieldset name={path}>
      <legend>{label}</legend>
      <p className="hint">{hint}</p>
      <FieldRow>
        {all.map(({ value: id, label: name }) => (
          <NumberField
            key={id}
            name={`${path}.${id}`}
            label={name}
            value={rows.find((row) => row.id === id)?.count}
            onChange={(number) => set(id, number)}
            maximum={MOST}
          />
        ))}
      </FieldRow>
      {given.length > 0 && count !== undefined && total !== count ? (
        <Alert>
          {t('planDraft.sumDiffers', { total: format.number(total), count: format.number(count) })}
        </Alert>
      ) : null}
    </fieldset>
  );
}
