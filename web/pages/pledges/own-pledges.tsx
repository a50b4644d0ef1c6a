import { useRowList } from '../../ui/row-list.ts';
import '../../ui/row-editor.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { today } from '../../i18n/format.ts';
import { PasteFold } from '../../parts/paste/paste-fold.tsx';
import { useDraft } from '../../session/drafts.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { later } from '../../ui/later.ts';
import { Outlook } from './outlook.tsx';
import { EditedRow, StandingRow } from './pledge-rows.tsx';
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
  const announce = useAnnounce();
  const { terms, pledges } = convention;
  const own = pledges.filter((pledge) => pledge.party === party);
  const { rows, isScheduled, update, paste } = useRows(convention, party, own.length === 0);
  const { list, focusRow, ...listed } = useRowList({ keyOf, update });
  const frame = { firstYear: terms.firstYear, lastYear: terms.lastYear, components: terms.components };
  const acts = useRowActs({
    convention: convention.id,
    onDone: (done) => update((before) => before.filter((each) => keyOf(each) !== keyOf(done))),
    onRefused: (refused) =>
      update((before) =>
        before.map((each) =>
          keyOf(each) === keyOf(refused) ? { ...each, attempt: crypto.randomUUID() } : each,
        ),
      ),
  });
  const editing = new Set(rows.map((each) => each.pledge));
  const send = async (some: readonly PledgeRow[]) => {
    // What is sent is kept with its key, also where nothing of it was changed.
    update((before) => [...before]);
    const done = await acts.sendAll(some);
    if (done > 0) announce(t('pledges.sent', { count: done }));
    if (done === some.length) focusRow();
  };
  const add = () => {
    const last = rows.at(-1)?.row;
    listed.add(newRow({ fiscalYear: last?.fiscalYear ?? likelyYear(terms, Number(today().slice(0, 4))) }));
  };
  const drop = (key: string) => {
    listed.remove(key);
    acts.forget(key);
  };
  return (
    <section className="panel" aria-labelledby="own-title">
      <h2 id="own-title">{t('pledges.own')}</h2>
      <div ref={list} className="editor">
        {own.length === 0 && rows.length === 0 ? <p className="hint">{t('pledges.none')}</p> : null}
        {isScheduled ? <p className="hint">{t('pledges.scheduled')}</p> : null}
        {own
          .filter(({ id }) => !editing.has(id))
          .map((pledge) => (
            <StandingRow
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
            news={acts.newsOf(each.row.key)}
            isOvertaken={isOvertaken(each, pledges)}
            onChange={(row) => listed.change({ ...each, row })}
            onSend={() => void send([each])}
            onDrop={() => drop(each.row.key)}
          />
        ))}
        <div className="actions">
          <Button data-add onPress={add}>
            {t('pledges.add')}
          </Button>
          {rows.length > 1 ? (
            <Button kind="primary" isPending={acts.isPending} onPress={() => void send(rows)}>
              {t('pledges.sendAll', { count: rows.length })}
            </Button>
          ) : null}
        </div>
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
