import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslations } from 'use-intl/react';
import type { PostConventionsIdBankStatementBody as Body } from '../../api/schema.d.ts';
import type { Act } from '../../api/use-act.ts';
import type { CodePage } from '../../i18n/file-text.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { bankText, CODE_PAGES } from './bank-text.ts';

/** The bank's table, from its file or pasted. */
export function StatementForm({ act }: { act: Act<Body> }) {
  const t = useTranslations();
  const [csv, setCsv] = useState('');
  const [codePage, setCodePage] = useState<CodePage>();
  const [hasFailed, setFailed] = useState(false);
  const choose = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    setFailed(false);
    try {
      const read = bankText(new Uint8Array(await file.arrayBuffer()));
      setCsv(read.text);
      setCodePage(read.codePage);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div className="not-printed">
      <Form act={act} onSubmit={() => act.start({ csv })}>
        <FileTrigger
          acceptedFileTypes={['.csv', '.txt', '.tsv', 'text/csv', 'text/plain']}
          onSelect={(files) => void choose(files)}
        >
          <Button>{t('statement.choose')}</Button>
        </FileTrigger>
        {codePage ? (
          <p className="note note-warning" role="status">
            <Icon name="warning" />
            <span>{t('statement.codePage', { codePage: CODE_PAGES[codePage] })}</span>
          </p>
        ) : null}
        {hasFailed ? <Alert>{t('statement.unreadable')}</Alert> : null}
        <TextArea
          name="csv"
          label={t('statement.paste')}
          hint={t('statement.pasteHint')}
          value={csv}
          onChange={(text) => {
            setCsv(text);
            if (text === '') setCodePage(undefined);
          }}
          rows={8}
          maxLength={1_000_000}
          isRequired
        />
        <Button type="submit" kind="primary" isPending={act.isPending}>
          {t('statement.submit')}
        </Button>
      </Form>
    </div>
  );
}
