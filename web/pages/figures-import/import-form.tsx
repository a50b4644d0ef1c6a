import './import-form.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import type { Campaign } from '../../parts/figures/figures.ts';
import { useDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Choice } from '../../ui/choice.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Working } from '../../ui/progress.tsx';
import { Failure } from '../../ui/states.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import { rangeOf, rowCount, withCell } from './csv-text.ts';
import { dryRunQuery, importFile } from './dry-run.ts';
import { isTooLarge } from './file-text.ts';
import { FileTools } from './file-tools.tsx';
import { KINDS } from './model.ts';
import { ReportShown } from './report.tsx';

const Draft = z.object({ kind: z.enum(KINDS), text: z.string() });
const EMPTY: z.infer<typeof Draft> = { kind: 'figures', text: '' };

/** The rows as they are typed or pasted, kept on the device until they are imported, and what they would do. */
export function ImportForm({ campaign }: { campaign: Campaign }) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { id } = campaign;
  const draft = useDraft(`import:${id}`, Draft, EMPTY);
  const { kind, text } = draft.value;
  const settled = useSettled(text);
  const file = { campaign: id, kind, csv: settled };
  const isSent = settled.trim() !== '' && !isTooLarge(settled);
  const trial = useQuery({ ...dryRunQuery(api, file), enabled: isSent });
  const isCurrent = trial.isSuccess && !trial.isFetching && !trial.isPlaceholderData && settled === text;
  const act = useAct({
    // The digest makes a repeated import harmless: it names the state that it was tried on.
    send: ({ digest, ...sent }: typeof file & { digest: string }) => importFile(api, sent, digest),
    onDone: ({ counts }) => {
      draft.forget();
      announce(t('campaigns.import.done', { count: counts.create + counts.update }));
      void navigate({ to: '/region/campaigns/$id', params: { id } });
    },
  });
  const [changedBy, setChangedBy] = useState<'typing' | 'mending'>('typing');
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const setText = (next: string) => {
    setChangedBy('typing');
    draft.change((before) => ({ ...before, text: next.replaceAll(/\r\n?/g, '\n') }));
  };
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
          <Choice
            name="kind"
            label={t('campaigns.import.kind')}
            options={KINDS.map((value) => ({
              value,
              label: t(`campaigns.import.kinds.${value}`),
              hint: t(`campaigns.import.kindHints.${value}`),
            }))}
            value={kind}
            onChange={(value) => draft.change((before) => ({ ...before, kind: value }))}
            isRequired
          />
          <FileTools campaign={campaign} kind={kind} setText={setText} />
          <TextArea
            name="csv"
            label={t('campaigns.import.paste')}
            hint={t('campaigns.import.pasteHint')}
            value={text}
            onChange={setText}
            rows={10}
            isRequired
          />
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

/** Goes to a row where it was typed, and marks it. */
function select(area: HTMLTextAreaElement | null | undefined, text: string, row: number): void {
  const range = rangeOf(text, row);
  if (!area || !range) return;
  area.focus();
  area.setSelectionRange(range.start, range.end);
  const lines = text.split('\n').length;
  area.scrollTop = (area.scrollHeight * Math.max(0, row - 3)) / lines;
}
