import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { DocumentLink } from '../../../parts/documents/document-link.tsx';
import { Form } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { FormProps, Nothing, RecommendationFormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

/** The approval of minutes, attendance and recommendations as they stand, beside the minutes. */
export function ApproveMinutes({ consultation: { minutes }, act }: FormProps<Nothing>) {
  const t = useTranslations();
  return (
    <Form act={act} onSubmit={() => act.start({})}>
      <p className="note note-warning">
        <Icon name="warning" />
        <span>{t('consultation.acts.approveMinutes.follows')}</span>
      </p>
      {minutes === undefined ? null : (
        <p>
          <DocumentLink document={minutes} />
        </p>
      )}
      <Submit name="approveMinutes" isPending={act.isPending} />
    </Form>
  );
}

export function BeginFollowUp({ act }: FormProps<Nothing>) {
  const t = useTranslations();
  return (
    <Form act={act} onSubmit={() => act.start({})}>
      <p className="note note-info">
        <Icon name="info" />
        <span>{t('consultation.acts.beginFollowUp.follows')}</span>
      </p>
      <Submit name="beginFollowUp" isPending={act.isPending} />
    </Form>
  );
}

/** The verification of what another party has delivered, beside what shows it. */
export function VerifyDelivery({ recommendation: { delivery }, act }: RecommendationFormProps<Nothing>) {
  const t = useTranslations();
  const { day } = useFormat();
  return (
    <Form act={act} onSubmit={() => act.start({})}>
      <p className="note note-info">
        <Icon name="info" />
        <span>
          {t('consultation.acts.verifyDelivery.follows', { day: delivery ? day(delivery.day) : '' })}
        </span>
      </p>
      {delivery?.evidence.map((document) => (
        <p key={document.sha256}>
          <DocumentLink document={document} />
        </p>
      ))}
      <Submit name="verifyDelivery" isPending={act.isPending} />
    </Form>
  );
}
