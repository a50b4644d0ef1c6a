import './import-form.css';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import type { FileText } from '../../i18n/file-text.ts';
import { useDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Help } from '../../ui/help.tsx';
import { later } from '../../ui/later.ts';
import { Working } from '../../ui/progress.tsx';
import { Failure } from '../../ui/states.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { useColumnWords } from './columns.ts';
import { rangeOf, rowCount, withCell } from './csv-text.ts';
import { dryRunQuery, importFile } from './dry-run.ts';
import { isTooLarge } from './file-text.ts';
import { FileTools } from './file-tools.tsx';
import { hasRows, type Report } from './mending.ts';
import { KINDS, type Kind, type Model, namesInstitutions } from './model.ts';

/** Comes with the first rows. */
const ReportShown = later(() => import('./report.tsx').then((module) => module.ReportShown));

const Draft = z.object({
  kind: z.enum(KINDS),
  text: z.string(),
  /** The code page that the file was taken to have. */
  codePage: z.optional(z.enum(['windows-1256', 'windows-1252'])),
});

interface Props {
  /** What the rows may be about. */
  kinds: readonly [Kind, ...Kind[]];
  /** The campaign of figures. */
  campaign?: string;
  /** The name under which the rows are kept on the device. */
  draftName: string;
  model: (kind: Kind) => { table: Model; name: string };
  /** Once they are imported, whole or in part; true where the rows are done with. */
  onImported: (report: Report) => boolean;
}

/** The rows as they are typed or pasted, kept on the device until they are imported, and what they would do. */
export function ImportForm({ kinds, campaign, draftName, model, onImported }: Props) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const columns = useColumnWords();
  const draft = useDraft(draftName, Draft, { kind: kinds[0], text: '' });
  const { kind, text, codePage } = draft.value;
  const settled = useSettled(text);
  const file = {
    kind,
    csv: settled,
    ...(campaign !== undefined && { campaign }),
    ...(codePage && { readAs: codePage }),
  };
  const isSent = settled.trim() !== '' && !isTooLarge(settled);
  const trial = useQuery({ ...dryRunQuery(api, file), enabled: isSent });
  const isCurrent = trial.isSuccess && !trial.isFetching && !trial.isPlaceholderData && settled === text;
  const act = useAct({
    // The digest makes a repeated import harmless: it names the state that it was tried on.
    send: ({ digest, ...sent }: typeof file & { digest: string }) => importFile(api, sent, digest),
    onDone: (report) => {
      const { counts } = report;
      const done = hasRows(report) ? 'campaigns.import.doneRows' : 'campaigns.import.done';
      announce(t(done, { count: counts.create + counts.update }));
      if (onImported(report)) draft.forget();
      else void trial.refetch();
    },
  });
  const [changedBy, setChangedBy] = useState<'typing' | 'mending'>('typing');
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const setFile = (next: FileText) => {
    setChangedBy('typing');
    const read = next.text.replaceAll(/\r\n?/g, '\n');
    draft.change((before) => ({ kind: before.kind, ...next, text: read }));
  };
  // Other headings are another table: what was pasted over a file has no code page.
  const setText = (next: string) =>
    setFile({ text: next, ...(codePage && firstLine(next) === firstLine(text) && { codePage }) });
  const mend = (row: number, column: string, value: string) => {
    setChangedBy('mending');
    draft.change((before) => ({ ...before, text: withCell(before.text, row, column, value) }));
    heading.current?.focus();
  };
  return (
    <div ref={box}>
      <Form
        act={act}
        onSubmit={() => trial.data && isCurrent && act.start({ ...file, digest: trial.data.digest })}
      >
        <section className="panel import-source">
          {kinds.length > 1 ? (
            <Choice
              name="kind"
              label={t('campaigns.import.kind')}
              options={kinds.map((value) => ({
                value,
                label: t(`campaigns.import.kinds.${value}`),
                hint: columns.hint(value),
              }))}
              value={kind}
              onChange={(value) => draft.change((before) => ({ ...before, kind: value }))}
              isRequired
            />
          ) : (
            <p className="hint">{columns.hint(kind)}</p>
          )}
          <Help title={t('campaigns.import.columnsTitle')} texts={columns.help(kind)} />
          <FileTools kind={kind} model={model(kind)} setFile={setFile} />
          <TextArea
            name="csv"
            label={t('campaigns.import.paste')}
            hint={t(`campaigns.import.pasteHints.${namesInstitutions(kind) ? 'names' : 'totals'}`)}
            value={text}
            onChange={setText}
            rows={10}
            isRequired
          />
          {campaign === undefined ? null : (
            <Help
              title={t('campaigns.import.help.title')}
              texts={[
                t('campaigns.import.help.small'),
                t('campaigns.import.help.missing'),
                t('campaigns.import.help.doubt'),
              ]}
            />
          )}
        </section>
        {isTooLarge(text) ? <p className="note note-bad">{t('campaigns.import.tooLarge')}</p> : null}
        {trial.isFetching ? (
          <Working label={t('campaigns.import.checking', { count: rowCount(settled) })} />
        ) : null}
        {act.isPending ? (
          <Working label={t('campaigns.import.importing', { count: rowCount(settled) })} />
        ) : null}
        {trial.isError ? <Failure error={trial.error} onRetry={() => trial.refetch()} /> : null}
        {isSent && trial.data ? (
          <ReportShown
            heading={heading}
            report={trial.data}
            kind={kind}
            text={text}
            isCurrent={isCurrent}
            isPending={act.isPending}
            // Mending moves no row; typing may, until the rows are tried again.
            canMend={isCurrent || changedBy === 'mending'}
            mend={mend}
            goTo={(row) => select(box.current?.querySelector('textarea'), text, row)}
          />
        ) : null}
      </Form>
    </div>
  );
}

const firstLine = (text: string) => text.split(/[\r\n]/, 1)[0];

/** Goes to a row where it was typed, and marks it. */
function select(area: HTMLTextAreaElement | null | undefined, text: string, row: number): void {
  const range = rangeOf(text, row);
  if (!area || !range) return;
  area.focus();
  area.setSelectionRange(range.start, range.end);
  const lines = text.split('\n').length;
  area.scrollTop = (area.scrollHeight * Math.max(0, row - 3)) / lines;
}
