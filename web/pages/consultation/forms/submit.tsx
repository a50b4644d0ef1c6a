import { useTranslations } from 'use-intl/react';
import { Button } from '../../../ui/button.tsx';
import type { MeetingAct, RecommendationAct } from '../offered.ts';

interface Props {
  name: MeetingAct | RecommendationAct;
  isPending: boolean;
  kind?: 'primary' | 'danger';
}

/** The button that sends an act, called as the one that opened its form. */
export function Submit({ name, isPending, kind = 'primary' }: Props) {
  const t = useTranslations();
  return (
    <Button type="submit" kind={kind} isPending={isPending}>
      {t(`consultation.acts.${name}.open`)}
    </Button>
  );
}
