import './record-attendance.css';
import { useTranslations } from 'use-intl/react';
import type { PutConsultationsIdAttendanceBody } from '../../../api/schema.d.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { ChangedMeanwhile } from '../../../parts/acts/changed-meanwhile.tsx';
import { useEdit } from '../../../parts/acts/use-edit.ts';
import type { Consultation } from '../../../parts/consultations/consultations.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Choice } from '../../../ui/choice.tsx';
import { Select } from '../../../ui/choices.tsx';
import { Form } from '../../../ui/form.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { RemoveRow, RowEditor, type RowTools } from '../../../ui/row-editor.tsx';
import {
  AttendanceDraft,
  attendanceDraftOf,
  attendanceOf,
  KINDS,
  newRow,
  type RowDraft,
} from './attendance-draft.ts';
import type { Edit, FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';
import { WhoFields } from './who-fields.tsx';

const MOST = 80;

/** Who took part: institutions and counts, without a name of a person. The list replaces the one before. */
export function RecordAttendance({
  consultation,
  act,
  draft: name,
}: FormProps<Edit<PutConsultationsIdAttendanceBody>>) {
  const t = useTranslations();
  const { text } = useFormat();
  const { value, set } = useDraft(name, AttendanceDraft, attendanceDraftOf(consultation));
  const body = attendanceOf(value);
  const send = (on: string) => body && act.start({ etag: on, body });
  const { submit, changes } = useEdit({
    current: consultation,
    refusal: act.refusal,
    draftOf: attendanceDraftOf,
    value,
    set,
    draft: name,
    send,
  });
  return (
    <Form act={act} onSubmit={submit}>
      <p className="hint">{t('consultation.noNames')}</p>
      <ChangedMeanwhile
        changes={changes}
        say={() => ({
          label: t('consultations.attendance'),
          words: consultation.attendance.map((each) => text(each.name)).join(' · '),
        })}
      />
      <RowEditor
        rows={value.rows}
        keyOf={({ key }) => key}
        onChange={(rows) => set({ rows })}
        addLabel={t('consultation.field.addAttendee')}
        newRow={() => newRow(consultation)}
        least={1}
        most={MOST}
      >
        {(tools) => <Attendee tools={tools} modes={consultation.modes} />}
      </RowEditor>
      <Submit name="recordAttendance" isPending={act.isPending} />
    </Form>
  );
}

interface RowProps extends Pick<Consultation, 'modes'> {
  tools: RowTools<RowDraft>;
}

function Attendee({ tools, modes }: RowProps) {
  const t = useTranslations();
  const { row, index, number, mark, change, remove } = tools;
  const path = `attendance.${index}`;
  return (
    <fieldset {...mark} className="attendance-row">
      <legend>{t('consultation.field.attendee', { number })}</legend>
      <Select
        name={`${path}.kind`}
        label={t('consultation.field.kind')}
        options={KINDS.map((kind) => ({ value: kind, label: t(`consultation.kinds.${kind}`) }))}
        value={row.kind}
        onChange={(kind) => change({ ...row, kind })}
        isRequired
      />
      <WhoFields
        path={`${path}.who`}
        label={t('consultation.field.who')}
        value={row.who}
        onChange={(who) => change({ ...row, who })}
      />
      <Choice
        name={`${path}.mode`}
        label={t('consultation.field.mode')}
        options={modes.map((mode) => ({ value: mode, label: t(`consultations.modes.${mode}`) }))}
        value={row.mode}
        onChange={(mode) => change({ ...row, mode })}
        isRequired
      />
      <Choice
        name={`${path}.isCounted`}
        label={t('consultation.field.counting')}
        options={[
          { value: 'counted', label: t('consultation.field.counted') },
          { value: 'uncounted', label: t('consultation.field.uncounted') },
        ]}
        value={row.isCounted ? 'counted' : 'uncounted'}
        onChange={(chosen) => change({ ...row, isCounted: chosen === 'counted' })}
        isRequired
      />
      {row.isCounted ? (
        <NumberField
          name={`${path}.count`}
          label={t('consultation.field.count')}
          value={row.count}
          onChange={(count) => change({ ...row, count })}
          maximum={100_000}
          isRequired
        />
      ) : null}
      {remove ? <RemoveRow number={number} onRemove={remove} /> : null}
    </fieldset>
  );
}
