import './document-list.css';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { type DocumentDraft, emptyDocument } from './document-draft.ts';
import { DocumentFields } from './document-fields.tsx';

interface Props {
  /** The path of the list within the request. */
  path: string;
  kind: string;
  value: readonly DocumentDraft[];
  onChange: (value: DocumentDraft[]) => void;
  most: number;
  isFileMissing: boolean;
}

/** One document or several, of one kind. */
export function DocumentList({ path, kind, value, onChange, most, isFileMissing }: Props) {
  const t = useTranslations();
  return (
    <>
      {value.map((document, index) => (
        <fieldset key={index} className="document-part">
          <legend>{t('acts.document.numbered', { number: index + 1 })}</legend>
          <DocumentFields
            path={`${path}.${index}`}
            value={document}
            onChange={(part) =>
              onChange(value.map((each, at) => (at === index ? { ...each, ...part } : each)))
            }
            isFileMissing={isFileMissing}
          />
          {value.length > 1 ? (
            <Button kind="quiet" onPress={() => onChange(value.filter((_, each) => each !== index))}>
              {t('acts.document.remove', { number: index + 1 })}
            </Button>
          ) : null}
        </fieldset>
      ))}
      {value.length < most ? (
        <Button onPress={() => onChange([...value, emptyDocument(kind)])}>
          {t('acts.document.another')}
        </Button>
      ) : null}
    </>
  );
}
