import '../plan-form.css';
import { useTranslations } from 'use-intl/react';
import { SearchToAdd } from '../../../parts/plans/search-to-add.tsx';
import { later } from '../../../ui/later.ts';
import type { StepProps } from '../step-props.ts';

const MOST = 20;

/** A draft begins without any. */
const Chosen = later(() => import('./chosen-consultation.tsx').then((module) => module.ChosenConsultation));

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
