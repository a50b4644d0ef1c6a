import { useTranslations } from 'use-intl/react';
import { usePlaces } from '../../../i18n/use-places.ts';
import { useChoices } from '../../../parts/terms/choices.ts';
import { Select } from '../../../ui/choices.tsx';
import { FieldRow, TextArea, TextField } from '../../../ui/fields.tsx';
import type { StepProps } from '../step-props.ts';
import { ACT_TYPES, type TermsDraft } from '../terms-draft.ts';

const LANGUAGES = ['ar', 'fr'] as const;
const FIRST_YEAR = 2015;
const LAST_YEAR = 2060;

/** The title of the convention, its object, its places and its duration. */
export function IdentityStep({ draft, change }: StepProps) {
  const t = useTranslations();
  const { terms } = draft;
  const set = (part: Partial<TermsDraft>) => change({ ...draft, terms: { ...terms, ...part } });
  return (
    <>
      {LANGUAGES.map((language) => (
        <TextField
          key={language}
          name={`terms.title.${language}`}
          label={t(`draft.identity.title.${language}`)}
          value={terms.title[language]}
          onChange={(words) => set({ title: { ...terms.title, [language]: words } })}
          maxLength={200}
          isRequired
        />
      ))}
      {LANGUAGES.map((language) => (
        <TextArea
          key={language}
          name={`terms.object.${language}`}
          label={t(`draft.identity.object.${language}`)}
          value={terms.object[language]}
          onChange={(words) => set({ object: { ...terms.object, [language]: words } })}
          maxLength={4000}
          isRequired
        />
      ))}
      <KindAndPlace terms={terms} set={set} />
      <Years terms={terms} set={set} />
    </>
  );
}

interface PartProps {
  terms: TermsDraft;
  set: (part: Partial<TermsDraft>) => void;
}

function KindAndPlace({ terms, set }: PartProps) {
  const t = useTranslations();
  const places = usePlaces();
  return (
    <FieldRow>
      <Select
        name="terms.actType"
        label={t('draft.identity.actType')}
        options={ACT_TYPES.map((value) => ({ value, label: t(`convention.actType.${value}`) }))}
        value={terms.actType}
        onChange={(actType) => set({ actType })}
      />
      <Select
        name="terms.region"
        label={t('draft.identity.region')}
        options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
        value={terms.region}
        onChange={(region) => set({ region })}
      />
    </FieldRow>
  );
}

/** The years, and the reference of the parties' own. */
function Years({ terms, set }: PartProps) {
  const t = useTranslations();
  const years = useChoices().years(FIRST_YEAR, LAST_YEAR);
  return (
    <FieldRow>
      <Select
        name="terms.firstYear"
        label={t('draft.identity.firstYear')}
        options={years}
        value={terms.firstYear === undefined ? undefined : String(terms.firstYear)}
        onChange={(year) => set({ firstYear: Number(year) })}
      />
      <Select
        name="terms.lastYear"
        label={t('draft.identity.lastYear')}
        options={years}
        value={terms.lastYear === undefined ? undefined : String(terms.lastYear)}
        onChange={(year) => set({ lastYear: Number(year) })}
      />
      <TextField
        name="terms.reference"
        label={t('draft.identity.reference')}
        value={terms.reference}
        onChange={(reference) => set({ reference })}
        maxLength={80}
      />
    </FieldRow>
  );
}
