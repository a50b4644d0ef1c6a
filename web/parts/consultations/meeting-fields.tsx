import { useTranslations } from 'use-intl/react';
import { Checkboxes } from '../../ui/checkboxes.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { LineRow, RowEditor } from '../../ui/row-editor.tsx';
import { TextPair } from '../../ui/text-pair.tsx';
import { isMode, type MeetingDraft, MODES, NO_TEXTS } from './meeting-draft.ts';

const MOST_ITEMS = 20;

interface Props {
  value: MeetingDraft;
  change: (part: Partial<MeetingDraft>) => void;
}

/** What a meeting is: its theme, day and place, how people take part, and its agenda. */
export function MeetingFields({ value, change }: Props) {
  const t = useTranslations();
  return (
    <>
      <TextPair
        path="title"
        labels={{ ar: t('consultation.field.titleAr'), fr: t('consultation.field.titleFr') }}
        value={value.title}
        onChange={(title) => change({ title })}
      />
      <DateField
        name="day"
        label={t('consultations.day')}
        value={value.day}
        onChange={(day) => change({ day })}
        isRequired
      />
      <TextPair
        path="place"
        labels={{ ar: t('consultation.field.placeAr'), fr: t('consultation.field.placeFr') }}
        value={value.place}
        onChange={(place) => change({ place })}
      />
      <ModeBoxes value={value.modes} onChange={(modes) => change({ modes })} />
      <fieldset>
        <legend>{t('consultations.agenda')}</legend>
        <RowEditor
          rows={value.agenda}
          keyOf={({ key }) => key}
          onChange={(agenda) => change({ agenda })}
          addLabel={t('consultation.field.addItem')}
          newRow={() => ({ ...NO_TEXTS, key: crypto.randomUUID() })}
          most={MOST_ITEMS}
        >
          {(tools) => (
            <LineRow tools={tools}>
              <TextPair
                path={`agenda.${tools.index}`}
                labels={{ ar: t('consultation.field.itemAr'), fr: t('consultation.field.itemFr') }}
                value={tools.row}
                onChange={(texts) => tools.change({ ...tools.row, ...texts })}
              />
            </LineRow>
          )}
        </RowEditor>
      </fieldset>
    </>
  );
}

interface ModesProps {
  value: MeetingDraft['modes'];
  onChange: (modes: MeetingDraft['modes']) => void;
}

/** How people take part: on site, remotely, or both. */
export function ModeBoxes({ value, onChange }: ModesProps) {
  const t = useTranslations();
  return (
    <Checkboxes
      name="modes"
      label={t('consultations.modesOf')}
      options={MODES.map((mode) => ({ value: mode, label: t(`consultations.modes.${mode}`) }))}
      values={value}
      onChange={(modes) => onChange(modes.filter(isMode))}
    />
  );
}
