import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Select } from '../../ui/choices.tsx';
import { FieldRow } from '../../ui/fields.tsx';
import { conventionQuery } from '../convention/queries.ts';
import type { Centre } from './centres.ts';
import type { LinkDraft } from './link-draft.ts';
import { conventionsOfRegionQuery } from './queries.ts';

interface Props {
  region: Centre['region'] | undefined;
  value: LinkDraft;
  onChange: (value: LinkDraft) => void;
  isRequired?: boolean;
}

/** One of the conventions of the reader's party, and one of its components that is a centre. */
export function LinkFields({ region, value, onChange, isRequired = false }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  const api = useApi();
  const { convention, component } = value;
  const conventions = useQuery(conventionsOfRegionQuery(api, region)).data ?? [];
  const chosen = useQuery({
    ...conventionQuery(api, convention ?? ''),
    enabled: convention !== undefined,
  }).data;
  const centres = (chosen?.terms.components ?? []).filter(({ kind }) => kind === 'centre');
  return (
    <>
      <FieldRow>
        <Select
          name="link"
          label={t('centre.link.convention')}
          options={conventions.map(({ id, number, title }) => ({
            value: id,
            label: text(title),
            hint: number,
          }))}
          value={convention}
          onChange={(id) => onChange({ convention: id })}
          isRequired={isRequired}
        />
        <Select
          name="component"
          label={t('centre.link.component')}
          options={centres.map(({ id, title }) => ({ value: id, label: text(title) }))}
          value={component}
          onChange={(id) => onChange({ ...value, component: id })}
          isRequired={isRequired || convention !== undefined}
        />
      </FieldRow>
      {conventions.length === 0 ? <p className="hint">{t('centre.link.noConvention')}</p> : null}
      {chosen && centres.length === 0 ? <p className="hint">{t('centre.link.noCentre')}</p> : null}
    </>
  );
}
