import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { read, useApi } from '../../api/client.ts';
import type { PostCampaignsIdSourcesSourceCorrectionsBody } from '../../api/schema.d.ts';
import { useAct } from '../../api/use-act.ts';
import { today } from '../../i18n/format.ts';
import { currentFigures, factKey } from '../../parts/figures/fact-key.ts';
import { useFactWords } from '../../parts/figures/fact-words.ts';
import { useDraft } from '../../session/drafts.ts';
import { usePerson } from '../../session/use-session.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { LineRow, RowEditor, type RowTools } from '../../ui/row-editor.tsx';
import type { ActProps } from './act-props.ts';
import { correctedOf, NewFigure, newFigure } from './corrected.ts';

const Draft = z.object({ rows: z.array(NewFigure), reason: z.string() });

/** Proposes other numbers for figures that are frozen, with the reason. */
export function ProposeCorrection({ campaign, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const { party } = usePerson();
  const draft = useDraft(`correction:${campaign.id}`, Draft, {
    rows: [newFigure(today())],
    reason: '',
  });
  const { rows, reason } = draft.value;
  const own = currentFigures(campaign).filter(({ source }) => source === party);
  const facts = correctedOf(own, rows);
  const act = useAct({
    send: (body: PostCampaignsIdSourcesSourceCorrectionsBody, key) =>
      read(
        api.POST('/v1/campaigns/{id}/sources/{source}/corrections', {
          params: { path: { id: campaign.id, source: party }, header: { 'Idempotency-Key': key } },
          body,
        }),
      ),
    onDone: () => {
      draft.forget();
      announce(t('campaigns.corrections.done.proposeCorrection'));
      onClose();
    },
  });
  const title = t('campaigns.acts.proposeCorrection');
  return (
    <Dialog title={title} isOpen isWide onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => act.start({ facts, reason })}>
        <p className="hint">{t('campaigns.corrections.hint')}</p>
        <RowEditor
          rows={rows}
          keyOf={({ id }) => id}
          onChange={(next) => draft.set({ rows: next, reason })}
          least={1}
          most={200}
          addLabel={t('campaigns.corrections.add')}
          newRow={() => newFigure(today())}
        >
          {(tools) => <Row tools={tools} own={own} />}
        </RowEditor>
        <TextArea
          name="reason"
          label={t('campaigns.reason')}
          hint={t('campaigns.corrections.reasonHint')}
          value={reason}
          onChange={(next) => draft.set({ rows, reason: next })}
          maxLength={1000}
          isRequired
        />
        {/\p{Nd}/u.test(reason) ? (
          <p className="note note-warning" role="status">
            <Icon name="warning" />
            <span>{t('campaigns.corrections.reasonDigits')}</span>
          </p>
        ) : null}
        <Button
          type="submit"
          kind="primary"
          isPending={act.isPending}
          isDisabled={facts.length < rows.length}
        >
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}

interface RowProps {
  tools: RowTools<NewFigure>;
  own: ActProps['campaign']['figures'];
}

function Row({ tools, own }: RowProps) {
  const t = useTranslations();
  const words = useFactWords();
  const { row, index, change } = tools;
  const before = own.find((each) => factKey(each) === row.figure);
  return (
    <LineRow tools={tools} isWide>
      <Select
        name={`${index}.figure`}
        label={t('campaigns.corrections.figure')}
        options={own.map((figure) => ({
          value: factKey(figure),
          label: `${words.about(figure)} (${words.value(figure)})`,
        }))}
        value={row.figure}
        onChange={(figure) => change({ ...row, figure })}
        isRequired
      />
      <NumberField
        name={`facts.${index}.value`}
        label={t('campaigns.corrections.value')}
        {...(before && { hint: t('campaigns.corrections.was', { value: words.value(before) }) })}
        value={row.value}
        onChange={(value) => change({ ...row, value })}
        isRequired
      />
      <DateField
        name={`facts.${index}.asOf`}
        label={t('campaigns.asOf')}
        value={row.asOf}
        onChange={(asOf) => change({ ...row, asOf })}
        isRequired
      />
      <TextField
        name={`${index + 1}.note`}
        label={t('campaigns.note')}
        value={row.note}
        onChange={(note) => change({ ...row, note })}
        maxLength={300}
      />
    </LineRow>
  );
}
