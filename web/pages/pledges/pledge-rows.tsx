import './pledge-rows.css';
import '../../ui/row-editor.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import {
  ContributionFields,
  type ContributionFrame,
} from '../../parts/contributions/contribution-fields.tsx';
import type { ContributionDraft } from '../../parts/terms/drafts.ts';
import { useFaultWords } from '../../parts/terms/fault-words.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ActNews, Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PledgeFacts, usePledgeName } from './pledge-facts.tsx';
import type { Convention, Pledge, PledgeRow } from './rows.ts';
import type { RowNews } from './use-row-acts.ts';

interface BookedProps {
  convention: Convention;
  pledge: Pledge;
  onChange: () => void;
  onGone: () => void;
}

/** A pledge as it stands, with what can be done about it. */
export function BookedRow({ convention, pledge, onChange, onGone }: BookedProps) {
  const t = useTranslations();
  const name = usePledgeName()(pledge);
  return (
    <div className="pledge-row" data-row={pledge.id}>
      <PledgeFacts convention={convention} pledge={pledge} />
      <div className="actions">
        <Button icon="pen" aria-label={t('pledges.changeNamed', { name })} onPress={onChange}>
          {t('pledges.change')}
        </Button>
        <Withdrawal convention={convention.id} pledge={pledge} name={name} onGone={onGone} />
      </div>
    </div>
  );
}

interface WithdrawalProps {
  convention: string;
  pledge: Pledge;
  name: string;
  onGone: () => void;
}

function Withdrawal({ convention, pledge, name, onGone }: WithdrawalProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const [isOpen, setOpen] = useState(false);
  const act = useAct({
    send: (_: undefined, key) =>
      read(
        api.DELETE('/v1/conventions/{id}/pledges/{pledgeId}', {
          params: { path: { id: convention, pledgeId: pledge.id }, header: { 'Idempotency-Key': key } },
        }),
      ),
    onDone: () => {
      setOpen(false);
      announce(t('pledges.withdrawn'));
      onGone();
    },
  });
  return (
    <>
      <Button
        kind="quiet"
        aria-label={t('pledges.withdrawNamed', { name })}
        onPress={() => {
          act.reset();
          setOpen(true);
        }}
      >
        {t('pledges.withdraw')}
      </Button>
      <Dialog title={t('pledges.withdrawTitle')} isOpen={isOpen} onClose={() => setOpen(false)}>
        <ActNews act={act} />
        <p>{name}</p>
        <div className="actions">
          <Button kind="danger" isPending={act.isPending} onPress={() => act.start(undefined)}>
            {t('pledges.withdraw')}
          </Button>
          <Button kind="quiet" onPress={() => setOpen(false)}>
            {t('ui.close')}
          </Button>
        </div>
      </Dialog>
    </>
  );
}

interface EditedProps {
  number: number;
  frame: ContributionFrame;
  row: PledgeRow;
  news: RowNews;
  isOvertaken: boolean;
  onChange: (row: ContributionDraft) => void;
  onSend: () => void;
  onDrop: () => void;
}

/** A row that is being written: a form of its own, so that what is refused is said where it is. */
export function EditedRow({ number, frame, row, news, isOvertaken, onChange, onSend, onDrop }: EditedProps) {
  const t = useTranslations();
  const isChange = row.pledge !== undefined;
  return (
    <section
      className="pledge-row pledge-row-edited"
      data-row={row.row.key}
      aria-label={t(isChange ? 'pledges.changedRow' : 'pledges.newRow', { number })}
    >
      <Form act={{ ...news, again: onSend }} onSubmit={onSend}>
        {isOvertaken ? (
          <p className="note note-warning" role="status">
            <Icon name="warning" /> <span>{t('pledges.overtaken')}</span>
          </p>
        ) : null}
        <div className="line-row line-row-wide">
          <ContributionFields prefix="" frame={frame} row={row.row} onChange={onChange} />
        </div>
        <Faults news={news} />
        <div className="actions">
          <Button type="submit" kind="primary" isPending={news.isPending}>
            {t(isChange ? 'pledges.sendChange' : 'pledges.send')}
          </Button>
          <Button kind="quiet" onPress={onDrop} isDisabled={news.isPending}>
            {t(isChange ? 'pledges.leave' : 'ui.rows.remove')}
          </Button>
        </div>
      </Form>
    </section>
  );
}

/** Why a row was not sent at all: what it lacks. */
function Faults({ news: { faults } }: { news: RowNews }) {
  const t = useTranslations();
  const word = useFaultWords();
  if (faults.length === 0) return null;
  return (
    <p className="pledge-faults" role="alert">
      <Badge tone="bad">{t('pledges.notSent')}</Badge>{' '}
      {faults
        .map(({ path, code }) =>
          t('pledges.lacks', { field: t(`pledges.field.${fieldOf(path)}`), fault: word(code) }),
        )
        .join(' · ')}
    </p>
  );
}

const FIELDS = [
  'fiscalYear',
  'nature',
  'amount',
  'description',
  'quantity',
  'unit',
  'earmark',
  'component',
  'budgetLine',
] as const;
const fieldOf = (path: string) => FIELDS.find((field) => field === path) ?? 'amount';
