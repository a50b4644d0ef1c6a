import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { DocumentLink } from '../../../parts/documents/document-link.tsx';
import { Form } from '../../../ui/form.tsx';
import { Icon } from '../../../ui/icon.tsx';
import type { FormProps } from './form-props.ts';
import { Submit } from './submit.tsx';

type Nothing = Record<string, never>;
type Props = FormProps<Nothing>;

/** The verification of what another party has declared, beside what shows it. */
export function VerifyOpening({ centre, act }: Props) {
  const t = useTranslations();
  const { day } = useFormat();
  const { opening, reached } = centre;
  const minutes = reached.find(({ stage }) => stage === 'inService')?.documents ?? [];
  return (
    <Form act={act} onSubmit={() => act.start({})}>
      <p className="note note-info">
        <Icon name="info" />
        <span>{t('centre.acts.verifyOpening.follows', { day: opening ? day(opening.day) : '' })}</span>
      </p>
      {minutes.map((document) => (
        <p key={document.sha256}>
          <DocumentLink document={document} />
        </p>
      ))}
      <Submit name="verifyOpening" isPending={act.isPending} />
    </Form>
  );
}

/** That it is still open. */
export function ConfirmOpening({ act }: Props) {
  const t = useTranslations();
  return (
    <Form act={act} onSubmit={() => act.start({})}>
      <p>{t('centre.acts.confirmOpening.follows')}</p>
      <Submit name="confirmOpening" isPending={act.isPending} />
    </Form>
  );
}

export function UnlinkComponent({ act }: Props) {
  const t = useTranslations();
  return (
    <Form act={act} onSubmit={() => act.start({})}>
      <p className="note note-warning">
        <Icon name="warning" />
        <span>{t('centre.acts.unlinkComponent.follows')}</span>
      </p>
      <Submit name="unlinkComponent" kind="danger" isPending={act.isPending} />
    </Form>
  );
}
