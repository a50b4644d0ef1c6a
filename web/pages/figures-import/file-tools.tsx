import { useState } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useTranslations } from 'use-intl/react';
import type { FileText } from '../../i18n/file-text.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { Alert } from '../../ui/alert.tsx';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useLabels } from './columns.ts';
import { type FileFault, textOfFile } from './file-text.ts';
import { type Kind, type Model, modelText } from './model.ts';

interface Props {
  kind: Kind;
  /** A file to fill in, and its name. */
  model: { table: Model; name: string };
  setFile: (file: FileText) => void;
}

/** A file is chosen, or one to fill in is taken. */
export function FileTools({ kind, model, setFile }: Props) {
  const t = useTranslations();
  const { language } = useLanguage();
  const labelOf = useLabels()(kind);
  const announce = useAnnounce();
  const [fault, setFault] = useState<FileFault | 'unreadable'>();
  const choose = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (!file) return;
    setFault(undefined);
    try {
      const read = await textOfFile(file);
      if ('fault' in read) return setFault(read.fault);
      setFile(read);
      announce(t('campaigns.import.fileRead'));
    } catch {
      setFault('unreadable');
    }
  };
  return (
    <div>
      <p className="actions">
        <FileTrigger
          acceptedFileTypes={['.csv', '.txt', '.tsv', 'text/csv', 'text/plain']}
          onSelect={(files) => void choose(files)}
        >
          <Button>{t('campaigns.import.choose')}</Button>
        </FileTrigger>
        <Button
          kind="quiet"
          icon="download"
          onPress={() => saveFile(`\u{feff}${modelText(model.table, labelOf, language)}`, model.name)}
        >
          {t('campaigns.import.model')}
        </Button>
      </p>
      {fault ? <Alert>{t(`campaigns.import.faults.${fault}`)}</Alert> : null}
    </div>
  );
}
