import { useTranslations } from 'use-intl/react';
import { RegisteredField } from '../../../parts/parties/registered-field.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { TextPair } from '../../../ui/text-pair.tsx';
import type { WhoDraft } from './who-draft.ts';

const WAYS = [
  { value: 'party', label: 'consultation.field.registered' },
  { value: 'name', label: 'consultation.field.named' },
] as const;

interface Props {
  /** The path of it within the request. */
  path: string;
  label: string;
  value: WhoDraft;
  onChange: (value: WhoDraft) => void;
}

/** Who is meant: an organisation of the register, or an institution by its name. Never a person. */
export function WhoFields({ path, label, value, onChange }: Props) {
  const t = useTranslations();
  return (
    <>
      <Choice
        name={path}
        label={label}
        options={WAYS.map((way) => ({ value: way.value, label: t(way.label) }))}
        value={value.by}
        onChange={(by) => onChange({ ...value, by })}
        isRequired
      />
      {value.by === 'party' ? (
        <RegisteredField
          name={`${path}.party`}
          label={t('consultation.field.organisation')}
          hint={t('consultation.field.organisationHint')}
          value={value.party}
          onChange={(party) => onChange({ ...value, party })}
          isRequired
        />
      ) : (
        <>
          <p className="hint">{t('consultation.noNames')}</p>
          <TextPair
            path={`${path}.name`}
            labels={{ ar: t('consultation.field.nameAr'), fr: t('consultation.field.nameFr') }}
            value={value.name}
            onChange={(name) => onChange({ ...value, name })}
          />
        </>
      )}
    </>
  );
}
