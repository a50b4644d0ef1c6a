import { useTranslations } from 'use-intl/react';
import { Area } from '../../i18n/area.tsx';
import { isolate } from '../../i18n/isolate.ts';
import type { Call, Convention } from '../convention/convention.ts';
import { ConventionContext } from '../convention/use-convention.ts';
import { useConditionSentence } from '../text/condition-sentence.ts';

type Frees = Call['frees'];

/** The conditions of later tranches that a change of a call would meet. */
export function FreedConditions({ convention, frees }: { convention: Convention; frees: Frees }) {
  return (
    <Area name="resolutions">
      <ConventionContext value={convention}>
        <List frees={frees} />
      </ConventionContext>
    </Area>
  );
}

function List({ frees }: { frees: Frees }) {
  const t = useTranslations();
  const sentence = useConditionSentence();
  return (
    <ul>
      {frees.map(({ tranche, condition }) => (
        <li key={JSON.stringify([tranche, condition])}>
          {t('resolutions.call.freed', { tranche, condition: isolate(sentence(condition)) })}
        </li>
      ))}
    </ul>
  );
}
