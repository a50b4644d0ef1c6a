import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Select } from '../../ui/choices.tsx';
import { TextField } from '../../ui/fields.tsx';
import { useDocumentKind, useUsualKinds } from '../documents/document-kind.ts';

/** The choice of a kind that is not listed: no slug, so that no kind is called so. */
const OTHER = '+';

interface Props {
  /** The field's name in the request. */
  name: string;
  value: string;
  onChange: (kind: string) => void;
}

/** The kind of document that a condition asks for: one that evidence offers, or one of the parties' own. */
export function DocumentAsked({ name, value, onChange }: Props) {
  const t = useTranslations();
  const word = useDocumentKind();
  const usual = useUsualKinds();
  const [isOwn, setOwn] = useState(false);
  const kinds = [...new Set([...usual, ...(value === '' || isOwn ? [] : [value])])];
  const choose = (kind: string) => {
    setOwn(kind === OTHER);
    onChange(kind === OTHER ? '' : kind);
  };
  return (
    <>
      <Select
        name={isOwn ? `${name}.kind` : name}
        label={t('draft.conditions.document')}
        value={isOwn ? OTHER : value}
        onChange={choose}
        options={[
          ...kinds.map((kind) => ({ value: kind, label: word(kind) })),
          { value: OTHER, label: t('draft.conditions.otherDocument') },
        ]}
        isRequired
      />
      {isOwn ? (
        <TextField
          name={name}
          label={t('draft.conditions.documentName')}
          hint={t('draft.conditions.documentNameHint')}
          value={value}
          onChange={onChange}
          maxLength={63}
          isRequired
        />
      ) : null}
    </>
  );
}
