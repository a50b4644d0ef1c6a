import { useTranslations } from 'use-intl/react';
import { useTerms } from '../../../i18n/use-terms.ts';
import type { Convention } from '../../../parts/convention/convention.ts';
import { useNamesOf } from '../../../parts/convention/use-names.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/choices.tsx';
import { COMPONENT_STATUSES, type EvidenceDraft } from './evidence-draft.ts';

interface Props {
  draft: EvidenceDraft;
  change: (part: Partial<EvidenceDraft>) => void;
  convention: Convention;
}

/** How far a component is; a document can go with it. */
export function ComponentState({ draft, change, convention }: Props) {
  const t = useTranslations();
  const terms = useTerms();
  const names = useNamesOf(convention);
  const now = (id: string) => t(`acts.componentStatus.${convention.componentStatus[id] ?? 'planned'}`);
  return (
    <>
      <Select
        name="component"
        label={t('acts.component')}
        value={draft.component}
        onChange={(component) => change({ component })}
        options={convention.terms.components.map(({ id, targetGroup }) => ({
          value: id,
          label: `${names.component(id)} · ${terms.targetGroup(targetGroup)} (${now(id)})`,
        }))}
        isRequired
      />
      <Select
        name="status"
        label={t('acts.evidence.status')}
        value={draft.status}
        onChange={(status) => change({ status })}
        options={COMPONENT_STATUSES.map((status) => ({
          value: status,
          label: t(`acts.componentStatus.${status}`),
        }))}
        isRequired
      />
      <Checkbox
        name="hasDocument"
        label={t('acts.evidence.withDocument')}
        isSelected={draft.hasDocument}
        onChange={(hasDocument) => change({ hasDocument })}
      />
    </>
  );
}
