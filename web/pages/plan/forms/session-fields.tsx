import { useTranslations } from 'use-intl/react';
import { DateField } from '../../../ui/date-field.tsx';
import { TextField } from '../../../ui/fields.tsx';

/** What every form of a session asks for. */

interface Props {
  value: string;
  onChange: (value: string) => void;
}

export function SessionDay(props: Props) {
  const t = useTranslations();
  return <DateField name="day" label={t('plans.acts.holdSession.day')} isRequired {...props} />;
}

export function Subject(props: Props) {
  const t = useTranslations();
  return (
    <TextField
      name="subject"
      label={t('plans.acts.holdSession.subject')}
      maxLength={200}
      isRequired
      {...props}
    />
  );
}
