import { useTranslations } from 'use-intl/react';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow } from '../../ui/fields.tsx';
import { PLANNABLE, type PlannedDraft } from './planned-draft.ts';

interface Props {
  /** The beginning of the fields' paths within the request. */
  path: string;
  value: PlannedDraft;
  change: (part: Partial<PlannedDraft>) => void;
}

/** The day on which each stage is to be reached. */
export function PlannedFields({ path, value, change }: Props) {
  const t = useTranslations();
  return (
    <FieldRow>
      {PLANNABLE.map((stage) => (
        <DateField
          key={stage}
          name={`${path}${stage}`}
          label={t(`centres.statuses.${stage}`)}
          value={value[stage]}
          onChange={(day) => change({ [stage]: day })}
        />
      ))}
    </FieldRow>
  );
}
