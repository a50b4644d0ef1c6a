import { useTranslations } from 'use-intl/react';
import { useConsultationTitle } from '../../../parts/consultations/consultation-link.tsx';
import { RemoveRow } from '../../../ui/row-editor.tsx';
import { Words } from '../../../ui/values.tsx';

interface Props {
  id: string;
  number: number;
  onRemove: () => void;
}

/** A consultation that the plan answers, by its title. */
export function ChosenConsultation({ id, number, onRemove }: Props) {
  const t = useTranslations();
  const title = useConsultationTitle(id);
  return (
    <>
      <Words>{title}</Words>
      <RemoveRow number={number} label={t('planDraft.removeConsultation', { title })} onRemove={onRemove} />
    </>
  );
}
