import './convention-text.css';
import { useTranslations } from 'use-intl/react';
import type { GetConventionsIdAnswer } from '../../../api/schema.d.ts';
import { ConventionContext } from '../../../parts/convention/use-convention.ts';
import { TextVersions } from '../../../parts/text/text-versions.tsx';

interface Props {
  convention: GetConventionsIdAnswer;
  amendment: number | undefined;
}

/** The changes of the text to decide on: by the amendment, or since it was last returned. */
export function TaskChanges({ convention, amendment }: Props) {
  const t = useTranslations();
  return (
    <section className="text" aria-labelledby="changes-title">
      <h2 id="changes-title">{t('tasks.text.changed')}</h2>
      <ConventionContext value={convention}>
        <TextVersions amendment={amendment} />
      </ConventionContext>
    </section>
  );
}
