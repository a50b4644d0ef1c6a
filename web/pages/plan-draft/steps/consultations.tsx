import '../plan-form.css';
import { useTranslations } from 'use-intl/react';
import { useConsultationTitle } from '../../../parts/consultations/consultation-link.tsx';
import { SearchToAdd } from '../../../parts/plans/search-to-add.tsx';
import { RemoveRow } from '../../../ui/row-editor.tsx';
import { Words } from '../../../ui/values.tsx';
import type { StepProps } from '../step-props.ts';

const MOST = 20;

/** The consultations that the plan answers. */
export function Consultations({ draft, change }: Pick<StepProps, 'draft' | 'change'>) {
  const t = useTranslations();
  const { consultations } = draft;
  const set = (next: string[]) => change({ ...draft, consultations: next });
  return (
    <fieldset>
      <legend>{t('planDraft.consultations')}</legend>
      {consultations.length === 0 ? null : (
        <ul className="plan-chosen">
          {consultations.map((id, index) => (
            <li key={id}>
              <Chosen
                id={id}
                number={index + 1}
                onRemove={() => set(consultations.filter((each) => each !== id))}
              />
            </li>
          ))}
        </ul>
      )}
      {consultations.length < MOST ? (
        <SearchToAdd
          name={`consultations.${consultations.length}`}
          label={t('planDraft.addConsultation')}
          hint={t('planDraft.consultationHint')}
          kind="consultation"
          except={consultations}
          onChoose={(id) => set([...consultations, id])}
        />
      ) : null}
    </fieldset>
  );
}

interface ChosenProps {
  id: string;
  number: number;
  onRemove: () => void;
}

/** A chosen one, by its title. */
function Chosen({ id, number, onRemove }: ChosenProps) {
  const t = useTranslations();
  const title = useConsultationTitle(id);
  return (
    <>
      <Words>{title}</Words>
      <RemoveRow number={number} label={t('planDraft.removeConsultation', { title })} onRemove={onRemove} />
    </>
  );
}
