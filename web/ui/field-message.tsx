import './fields.css';
import { FieldError } from 'react-aria-components/FieldError';
import { useTranslations } from 'use-intl/react';
import { faultOf } from './invalid-fields.ts';

/** Why a value is not taken: in the reader's language, never in the browser's. */
export function FieldMessage({ type = 'text' }: { type?: string }) {
  const t = useTranslations();
  return (
    <FieldError className="field-error">
      {({ validationDetails, validationErrors }) => {
        const fault = faultOf(validationDetails, type);
        return <bdi>{fault ? t(`ui.faults.${fault}`) : validationErrors.join(' ')}</bdi>;
      }}
    </FieldError>
  );
}
