import './document-fields.css';
import '../../ui/fields.css';
import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslations } from 'use-intl/react';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Code, Words } from '../../ui/values.tsx';
import { type DocumentDraft, sha256Of } from './document-draft.ts';

interface Props {
  /** The path of the document within the request, where what is refused of it is shown. */
  path?: string;
  value: DocumentDraft;
  onChange: (part: Partial<DocumentDraft>) => void;
  /** Somebody tried to send without a file. */
  isFileMissing: boolean;
}

/**
 * A document: its title, the file whose hash is taken here, and the link under which it is kept. The file does
 * not leave the browser.
 */
export function DocumentFields({ path = 'document', value, onChange, isFileMissing }: Props) {
  const t = useTranslations();
  return (
    <>
      <TextField
        name={`${path}.title`}
        label={t('acts.document.title')}
        value={value.title}
        onChange={(title) => onChange({ title })}
        maxLength={200}
        isRequired
      />
      <FileField value={value} onChange={onChange} />
      {isFileMissing && value.sha256 === '' ? <Alert>{t('acts.document.missing')}</Alert> : null}
      <TextField
        name={`${path}.link`}
        label={t('acts.document.link')}
        hint={t('acts.document.linkHint')}
        type="url"
        value={value.link}
        onChange={(link) => onChange({ link })}
        maxLength={2000}
        isRequired
      />
    </>
  );
}

function FileField({ value, onChange }: Pick<Props, 'value' | 'onChange'>) {
  const t = useTranslations();
  const [isReading, setReading] = useState(false);
  const [hasFailed, setFailed] = useState(false);
  const choose = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    setReading(true);
    setFailed(false);
    try {
      const sha256 = await sha256Of(await file.arrayBuffer());
      onChange({ file: file.name, sha256, ...(value.title === '' && { title: titleOf(file.name) }) });
    } catch {
      setFailed(true);
      onChange({ file: '', sha256: '' });
    } finally {
      setReading(false);
    }
  };
  return (
    <div className="field">
      <span>{t('acts.document.file')}</span>
      <span className="hint">{t('acts.document.fileHint')}</span>
      <FileTrigger onSelect={(files) => void choose(files)}>
        <Button isPending={isReading}>
          {t(value.sha256 === '' ? 'acts.document.choose' : 'acts.document.other')}
        </Button>
      </FileTrigger>
      <div role="status">
        {value.sha256 === '' ? null : (
          <p className="acts-file">
            <Words>{value.file}</Words>
            <br />
            {t('acts.document.hash')} <Code>{value.sha256}</Code>
          </p>
        )}
      </div>
      {hasFailed ? <Alert>{t('acts.document.unreadable')}</Alert> : null}
    </div>
  );
}

/** A first title from the name of the file, without its ending. */
function titleOf(name: string): string {
  return name.replace(/\.[^.]+$/, '').slice(0, 200);
}
