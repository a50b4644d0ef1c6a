import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Tranche } from '../convention/convention.ts';
import { useNames } from '../convention/use-convention.ts';
import { useDocumentKind } from '../documents/document-kind.ts';

type Condition = Tranche['conditions'][number]['condition'];

/** The requirement of a condition. */
export function useConditionSentence() {
  const t = useTranslations();
  const names = useNames();
  const format = useFormat();
  const documentKind = useDocumentKind();
  return (condition: Condition): string => {
    switch (condition.type) {
      case 'partyPaid':
        return t('convention.conditions.partyPaid', {
          party: isolate(names.party(condition.party)),
          number: condition.tranche,
        });
      case 'trancheJustified':
        return t('convention.conditions.trancheJustified', {
          percent: isolate(format.percent(condition.percent / 100)),
          number: condition.tranche,
        });
      case 'documentProvided':
        return t('convention.conditions.documentProvided', {
          document: isolate(documentKind(condition.document)),
        });
      case 'componentStatus':
        return t('convention.conditions.componentStatus', {
          component: isolate(names.component(condition.component)),
          state: t(`convention.works.states.${condition.status}`),
        });
      case 'delivered':
        return t('convention.conditions.delivered', {
          party: isolate(names.party(condition.party)),
          nature: t(`terms.nature.${condition.nature}`),
        });
      case 'committeeMinutes':
        return t('convention.conditions.committeeMinutes');
    }
  };
}
