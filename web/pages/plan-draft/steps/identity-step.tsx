import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { usePlaces } from '../../../i18n/use-places.ts';
import { partiesQuery } from '../../../parts/parties/register.ts';
import { useChoices } from '../../../parts/terms/choices.ts';
import { Checkboxes } from '../../../ui/checkboxes.tsx';
import { Select } from '../../../ui/choices.tsx';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { FieldRow } from '../../../ui/fields.tsx';
import { later } from '../../../ui/later.ts';
import { RemoveRow, RowEditor, type RowTools } from '../../../ui/row-editor.tsx';
import { TextPair } from '../../../ui/text-pair.tsx';
import { Words } from '../../../ui/values.tsx';
import { CORE, type ContributorDraft, newContributor, type PlanDraft } from '../plan-draft.ts';
import type { StepProps } from '../step-props.ts';

/** Comes with the first contributor. */
const RegisteredField = later(() =>
  import('../../../parts/parties/registered-field.tsx').then((module) => module.RegisteredField),
);

const FIRST_YEAR = 2015;
const LAST_YEAR = 2060;
const MOST = 20;

/** The title of the plan, its region and years, the three that answer for it, and those who contribute. */
export function IdentityStep({ draft, change, plan }: StepProps) {
  const t = useTranslations();
  return (
    <>
      <TextPair
        path="title"
        labels={{ ar: t('draft.titleAr'), fr: t('draft.titleFr') }}
        value={draft.title}
        onChange={(title) => change({ ...draft, title })}
      />
      <Years draft={draft} change={change} />
      {plan ? <Three plan={plan} /> : <ChooseThree draft={draft} change={change} />}
      <fieldset>
        <legend>{t('planDraft.contributors')}</legend>
        <RowEditor
          rows={draft.contributors}
          keyOf={({ key }) => key}
          onChange={(contributors) => change({ ...draft, contributors })}
          addLabel={t('planDraft.addContributor')}
          newRow={newContributor}
          most={MOST}
        >
          {(tools) => <Contributor tools={tools} region={draft.region} />}
        </RowEditor>
      </fieldset>
    </>
  );
}

type PartProps = Pick<StepProps, 'draft' | 'change'>;

function Years({ draft, change }: PartProps) {
  const t = useTranslations();
  const options = useChoices().years(FIRST_YEAR, LAST_YEAR);
  const set = (part: Partial<PlanDraft['years']>) => change({ ...draft, years: { ...draft.years, ...part } });
  return (
    <FieldRow>
      {(['first', 'last'] as const).map((which) => {
        const year = draft.years[which];
        return (
          <Select
            key={which}
            name={`years.${which}`}
            label={t(`planDraft.years.${which}`)}
            options={options}
            value={year === undefined ? undefined : String(year)}
            onChange={(chosen) => set({ [which]: Number(chosen) })}
          />
        );
      })}
    </FieldRow>
  );
}

/** They stay as they are once the plan is proposed. */
function Three({ plan: { core, region } }: { plan: NonNullable<StepProps['plan']> }) {
  const t = useTranslations();
  const { text } = useFormat();
  const places = usePlaces();
  return (
    <Facts>
      <Fact label={t('plans.region')}>
        <Words>{places.name(region)}</Words>
      </Fact>
      {CORE.map((kind) => (
        <Fact key={kind} label={t(`convention.parties.kinds.${kind}`)}>
          <Words>{text(core[kind].name)}</Words>
        </Fact>
      ))}
    </Facts>
  );
}

function ChooseThree({ draft, change }: PartProps) {
  const t = useTranslations();
  const places = usePlaces();
  return (
    <>
      <Select
        name="region"
        label={t('plans.region')}
        options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
        value={draft.region === '' ? undefined : draft.region}
        onChange={(region) => change({ ...draft, region })}
      />
      <FieldRow>
        {CORE.map((kind) => (
          <ChooseParty
            key={kind}
            kind={kind}
            region={draft.region}
            value={draft.core[kind]}
            onChange={(party) => change({ ...draft, core: { ...draft.core, [kind]: party } })}
          />
        ))}
      </FieldRow>
    </>
  );
}

interface PartyProps {
  kind: (typeof CORE)[number];
  region: string;
  value: string;
  onChange: (party: string) => void;
}

/** Of wilayas and councils those of the region are offered, and the one that is chosen. */
function ChooseParty({ kind, region, value, onChange }: PartyProps) {
  const t = useTranslations();
  const { text } = useFormat();
  const known = useQuery(partiesQuery(useApi(), kind, '')).data ?? [];
  const offered = known.filter(
    (each) => kind === 'ministry' || region === '' || each.region === region || each.id === value,
  );
  return (
    <Select
      name={kind}
      label={t(`convention.parties.kinds.${kind}`)}
      options={offered.map(({ id, name }) => ({ value: id, label: text(name) }))}
      value={offered.some(({ id }) => id === value) ? value : undefined}
      onChange={onChange}
    />
  );
}

function Contributor({ tools, region }: { tools: RowTools<ContributorDraft>; region: string }) {
  const t = useTranslations();
  const options = useChoices().provinces(region);
  const { row, index, number, mark, change, remove } = tools;
  return (
    <div {...mark} className="panel">
      <RegisteredField
        name={`contributors.${index}.party`}
        label={t('planDraft.contributor')}
        value={row.party === '' ? undefined : row.party}
        onChange={(party) => change({ ...row, party: party ?? '' })}
        isRequired
      />
      <Checkboxes
        name={`contributors.${index}.provinces`}
        label={t('planDraft.provinces')}
        options={options}
        values={row.provinces}
        onChange={(provinces) => change({ ...row, provinces })}
        isRequired={false}
      />
      {remove ? <RemoveRow number={number} onRemove={remove} /> : null}
    </div>
  );
}
