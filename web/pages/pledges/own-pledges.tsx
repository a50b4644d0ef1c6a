import { useRowList } from '../../ui/row-list.ts';
import '../../ui/row-editor.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { today } from '../../i18n/format.ts';
import { PasteFold } from '../../parts/paste/paste-fold.tsx';
import { useDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Help } from '../../ui/help.tsx';
import { later } from '../../ui/later.ts';
import { Outlook } from './outlook.tsx';
import { BookedRow, EditedRow } from './pledge-rows.tsx';
import {
  type Convention,
  changeOf,
  isOvertaken,
  likelyYear,
  newRow,
  type PledgeRow,
  PledgeRows,
  scheduledRows,
} from './rows.ts';
import { useRowActs } from './use-row-acts.ts';

const NONE: PledgeRow[] = [];
const keyOf = ({ row }: PledgeRow) => row.key;

const PasteContributions = later(() =>
  import('../../parts/contributions/paste-contributions.tsx').then((module) => module.PasteContributions),
);

/** One's own party's pledges as a table. Rows that are being written stay on the device until they are sent. */
export function OwnPledges({ convention, party }: { convention: Convention; party: string }) {
  const t = useTranslations();
  const { terms, pledges } = convention;
  const own = pledges.filter((pledge) => pledge.party === party);
  const { rows, isScheduled, update, paste } = useRows(convention, party, own.length === 0);
  const { list, focusRow, ...listed } = useRowList({ keyOf, update });
  const frame = { firstYear: terms.firstYear, lastYear: terms.lastYear, components: terms.components };
  const sending = useSending(convention.id, { update, remove: listed.remove, focusRow });
  const editing = new Set(rows.map((each) => each.pledge));
  const add = () => {
    const last = rows.at(-1)?.row;
    listed.add(newRow({ fiscalYear: last?.fiscalYear ?? likelyYear(terms, Number(today().slice(0, 4))) }));
  };
  return (
    <section className="panel" aria-labelledby="own-title">
      <h2 id="own-title">{t('pledges.own')}</h2>
      <Help
        title={t('pledges.help.title')}
        texts={[t('pledges.help.earmark'), t('pledges.help.budgetLine'), t('pledges.help.nature')]}
      />
      <div ref={list} className="editor">
        {own.length === 0 && rows.length === 0 ? <p className="hint">{t('pledges.none')}</p> : null}
        {isScheduled ? <p className="hint">{t('pledges.scheduled')}</p> : null}
        {own
          .filter(({ id }) => !editing.has(id))
          .map((pledge) => (
            <BookedRow
              key={pledge.id}
              convention={convention}
              pledge={pledge}
              onChange={() => listed.add(changeOf(pledge))}
              onGone={() => focusRow()}
            />
          ))}
        {rows.map((each, index) => (
          <EditedRow
            key={each.row.key}
            number={index + 1}
            frame={frame}
            row={each}
            news={sending.newsOf(each.row.key)}
            isOvertaken={isOvertaken(each, pledges)}
            onChange={(row) => listed.change({ ...each, row })}
            onSend={() => void sending.send([each])}
            onDrop={() => sending.drop(each.row.key)}
          />
        ))}
        <ListActions
          count={rows.length}
          isPending={sending.isPending}
          onAdd={add}
          onSend={() => void sending.send(rows)}
        />
        <PasteFold name="pledges.paste">
          <PasteContributions
            name="pledges.paste"
            frame={frame}
            onTake={(pasted) => paste(pasted.map((part) => newRow(part)))}
          />
        </PasteFold>
        <Outlook convention={convention} rows={rows} />
      </div>
    </section>
  );
}

interface ActionsProps {
  count: number;
  isPending: boolean;
  onAdd: () => void;
  onSend: () => void;
}

function ListActions({ count, isPending, onAdd, onSend }: ActionsProps) {
  const t = useTranslations();
  return (
    <div className="actions">
      <Button data-add onPress={onAdd}>
        {t('pledges.add')}
      </Button>
      {count > 1 ? (
        <Button kind="primary" isPending={isPending} onPress={onSend}>
          {t('pledges.sendAll', { count })}
        </Button>
      ) : null}
    </div>
  );
}

interface Listed {
  update: (by: (before: readonly PledgeRow[]) => PledgeRow[]) => void;
  remove: (key: string) => void;
  focusRow: (key?: string) => void;
}

/** Sends rows, and takes those that are done out of the list. */
function useSending(convention: string, { update, remove, focusRow }: Listed) {
  const t = useTranslations();
  const announce = useAnnounce();
  const acts = useRowActs({
    convention,
    onDone: (done) => update((before) => before.filter((each) => keyOf(each) !== keyOf(done))),
    onRefused: (refused) =>
      update((before) =>
        before.map((each) =>
          keyOf(each) === keyOf(refused) ? { ...each, attempt: crypto.randomUUID() } : each,
        ),
      ),
  });
  return {
    newsOf: acts.newsOf,
    isPending: acts.isPending,
    send: async (some: readonly PledgeRow[]) => {
      // A request is kept with its key, also where nothing of it was changed.
      update((before) => [...before]);
      const done = await acts.sendAll(some);
      if (done > 0) announce(t('pledges.sent', { count: done }));
      if (done === some.length) focusRow();
    },
    drop: (key: string) => {
      remove(key);
      acts.forget(key);
    },
  };
}

/**
 * The rows being written, kept on the device under the convention's name. A party that has pledged nothing begins
 * with its shares of the schedule, until it changes or pastes something.
 */
function useRows(convention: Convention, party: string, isFirst: boolean) {
  const { value, change } = useDraft(`pledges:${convention.id}`, PledgeRows, NONE);
  const [scheduled] = useState(() => scheduledRows(convention, party));
  const begun = (rows: PledgeRow[]) => (rows === NONE && isFirst ? scheduled : rows);
  const rows = begun(value);
  return {
    rows,
    isScheduled: value === NONE && rows.length > 0,
    update: (by: (before: readonly PledgeRow[]) => PledgeRow[]) => change((before) => by(begun(before))),
    /** Pasted rows take the place of those of the schedule. */
    paste: (pasted: PledgeRow[]) => change((before) => [...before, ...pasted]),
  };
}
