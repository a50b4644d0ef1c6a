import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useConvention } from '../../parts/convention/use-convention.ts';
import { useChoices } from '../../parts/terms/choices.ts';
import { fundingLinesOf } from '../../parts/tranches/funding-lines.ts';
import { Select } from '../../ui/choices.tsx';
import { FieldRow, TextArea, TextField } from '../../ui/fields.tsx';
import { later } from '../../ui/later.ts';
import { MoneyField } from '../../ui/number-field.tsx';
import { type AmendmentDraft, type Part, yearsOf } from './amendment-draft.ts';
import { ReductionsEditor } from './reductions-editor.tsx';

/** A part is fetched when it is opened. */
const ComponentsEditor = later(() =>
  import('../../parts/components/components-editor.tsx').then((module) => module.ComponentsEditor),
);
const ContributionsEditor = later(() =>
  import('../../parts/contributions/contributions-editor.tsx').then((module) => module.ContributionsEditor),
);
const FloorsEditor = later(() =>
  import('../../parts/terms/floors-editor.tsx').then((module) => module.FloorsEditor),
);
const TranchesEditor = later(() =>
  import('../../parts/tranches/tranches-editor.tsx').then((module) => module.TranchesEditor),
);

const RestsEditor = later(() => import('./rests-editor.tsx').then((module) => module.RestsEditor));

/** How many years a choice offers beyond the last one. */
const MAX_EXTENSION = 10;

interface Props {
  draft: AmendmentDraft;
  onChange: (draft: AmendmentDraft) => void;
}

/** The fields of one part of the text. */
export function AmendmentPart({ part, ...props }: Props & { part: Part }) {
  switch (part) {
    case 'title':
    case 'object':
      return <Wording part={part} {...props} />;
    case 'lastYear':
      return <LastYear {...props} />;
    case 'target':
      return <Target {...props} />;
    case 'components':
      return <Components {...props} />;
    case 'earmarkFloors':
      return <Floors {...props} />;
    case 'contributions':
      return <Contributions {...props} />;
    case 'tranches':
      return <Tranches {...props} />;
  }
}

function Wording({ part, draft, onChange }: Props & { part: 'title' | 'object' }) {
  const t = useTranslations();
  const [Field, longest] = part === 'title' ? ([TextField, 200] as const) : ([TextArea, 4000] as const);
  return (['ar', 'fr'] as const).map((language) => (
    <Field
      key={language}
      name={`changes.${part}.${language}`}
      label={t(`acts.amendment.in.${language}`)}
      value={draft[part][language]}
      onChange={(words) => onChange({ ...draft, [part]: { ...draft[part], [language]: words } })}
      maxLength={longest}
      isRequired
    />
  ));
}

function LastYear({ draft, onChange }: Props) {
  const t = useTranslations();
  const choices = useChoices();
  const { terms } = useConvention();
  return (
    <Select
      name="changes.lastYear"
      label={t('acts.amendment.part.lastYear')}
      value={draft.lastYear === undefined ? undefined : String(draft.lastYear)}
      onChange={(year) => onChange({ ...draft, lastYear: Number(year) })}
      options={choices.years(terms.firstYear, terms.lastYear + MAX_EXTENSION)}
      isRequired
    />
  );
}

function Target({ draft, onChange }: Props) {
  const t = useTranslations();
  const { target } = draft;
  return (
    <FieldRow>
      {(['minimum', 'maximum'] as const).map((end) => (
        <MoneyField
          key={end}
          name={`changes.target.${end}`}
          label={t(`acts.amendment.target.${end}`)}
          value={target[end]}
          onChange={(amount) => onChange({ ...draft, target: { ...target, [end]: amount } })}
          minimum={0}
          isRequired
        />
      ))}
    </FieldRow>
  );
}

function Components({ draft, onChange }: Props) {
  const { terms } = useConvention();
  return (
    <ComponentsEditor
      path="changes.components"
      region={terms.region}
      rows={draft.components}
      onChange={(components) => onChange({ ...draft, components })}
    />
  );
}

function Floors({ draft, onChange }: Props) {
  return (
    <FloorsEditor
      path="changes.earmarkFloors"
      rows={draft.earmarkFloors}
      onChange={(earmarkFloors) => onChange({ ...draft, earmarkFloors })}
    />
  );
}

function Contributions({ draft, onChange }: Props) {
  const t = useTranslations();
  const { terms } = useConvention();
  const frame = {
    firstYear: terms.firstYear,
    lastYear: draft.lastYear ?? terms.lastYear,
    components: draft.components,
    parties: terms.parties,
  };
  return (
    <>
      <h3>{t('acts.amendment.added')}</h3>
      <ContributionsEditor
        path="changes.contributions"
        frame={frame}
        rows={draft.added}
        onChange={(added) => onChange({ ...draft, added })}
      />
      <h3>{t('acts.amendment.reduced')}</h3>
      <ReductionsEditor value={draft.reduced} onChange={(reduced) => onChange({ ...draft, reduced })} />
      <RestsEditor value={draft.rests} onChange={(rests) => onChange({ ...draft, rests })} />
    </>
  );
}

function Tranches({ draft, onChange }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { terms, pledges, tranches } = useConvention();
  const called = tranches.filter(({ status }) => status !== 'planned').map(({ n }) => format.number(n));
  const kept = pledges.map((pledge) => ({
    ...pledge,
    amount: pledge.amount - (draft.reduced[pledge.id] ?? 0),
  }));
  const replacing = pledges.flatMap(({ id, party, earmark }) => {
    const rest = draft.rests[id];
    if (rest?.how !== 'replace') return [];
    return [{ nature: 'cash' as const, party, ...(earmark && { earmark }), amount: rest.amount }];
  });
  const cash = [...kept, ...draft.added, ...replacing].filter(({ nature }) => nature === 'cash');
  return (
    <>
      {called.length > 0 ? (
        <p className="hint">{t('acts.amendment.called', { tranches: format.list(called) })}</p>
      ) : null}
      <TranchesEditor
        path="changes.tranches"
        parties={terms.parties}
        components={draft.components}
        fundingLines={fundingLinesOf(cash)}
        years={yearsOf(terms, draft)}
        rows={draft.tranches}
        onChange={(next) => onChange({ ...draft, tranches: next })}
      />
    </>
  );
}
