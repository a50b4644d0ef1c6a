import '../../../ui/edit-fold.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { partiesQuery } from '../../../parts/parties/register.ts';
import { usePerson } from '../../../session/use-session.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choices.tsx';
import { FieldRow, TextField } from '../../../ui/fields.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useSettled } from '../../../ui/use-settled.ts';
import type { PartyDraft } from '../terms-draft.ts';
import { partyIdOf } from './party-id.ts';

interface Props {
  path: string;
  party: PartyDraft;
  /** The ids that other parties have. */
  taken: readonly string[];
  onChange: (party: PartyDraft) => void;
}

/**
 * A party by its names; those of the register need only be chosen. What it is called in the system follows from the
 * name of one that is typed, and can be changed by whoever knows that its people have accounts under another; once the
 * convention is proposed the register has it too.
 */
export function PartyFields({ path, party, taken, onChange }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const me = usePerson();
  const text = useSearchedText(party);
  const { data: known = [] } = useQuery(partiesQuery(useApi(), party.kind, text));
  const fitting = known.filter(({ id }) => id === party.id || !taken.includes(id));
  const change = (part: Partial<PartyDraft>) => onChange({ ...party, ...part });
  const [chosen, setChosen] = useState<string>();
  const isMine = party.id === me.party;
  const [isNew] = useState(party.id === '');
  const others = taken.filter((id) => id !== party.id);
  const isDerived =
    isNew && (party.id === '' || party.id === partyIdOf(party.name, others)) && chosen !== party.id;
  const rename = (name: PartyDraft['name']) =>
    change({ name, ...(isDerived && { id: partyIdOf(name, others) }) });
  const canBeMine = !isMine && isDerived && !taken.includes(me.party) && party.kind !== 'contributor';
  return (
    <>
      {fitting.length === 0 ? null : (
        <Select
          name={`${path}.known`}
          label={t('draft.parties.known')}
          options={fitting.map(({ id, name }) => ({ value: id, label: format.text(name) }))}
          value={fitting.some(({ id }) => id === party.id) ? party.id : undefined}
          onChange={(id) => {
            const found = fitting.find((each) => each.id === id);
            if (!found) return;
            setChosen(found.id);
            change({ id: found.id, name: found.name, mailbox: found.mailbox });
          }}
        />
      )}
      {canBeMine ? (
        <Button kind="quiet" onPress={() => change({ id: me.party })}>
          {t('draft.parties.mine')}
        </Button>
      ) : null}
      <Names path={path} party={party} change={change} rename={rename} />
      <IdFold path={path} party={party} change={change} />
      <MailboxMissing party={party} />
    </>
  );
}

interface PartProps {
  path: string;
  party: PartyDraft;
  change: (part: Partial<PartyDraft>) => void;
}

function Names({ path, party, change, rename }: PartProps & { rename: (name: PartyDraft['name']) => void }) {
  const t = useTranslations();
  return (
    <FieldRow>
      <TextField
        name={`${path}.name.ar`}
        label={t('draft.parties.nameAr')}
        value={party.name.ar}
        onChange={(ar) => rename({ ...party.name, ar })}
        maxLength={200}
        isRequired
      />
      <TextField
        name={`${path}.name.fr`}
        label={t('draft.parties.nameFr')}
        value={party.name.fr}
        onChange={(fr) => rename({ ...party.name, fr })}
        maxLength={200}
        isRequired
      />
      <TextField
        name={`${path}.mailbox`}
        label={t('draft.parties.mailbox')}
        value={party.mailbox}
        onChange={(mailbox) => change({ mailbox })}
        type="email"
        maxLength={254}
      />
    </FieldRow>
  );
}

/** The id of the party, folded away: it seldom needs to be changed. */
function IdFold({ path, party, change }: PartProps) {
  const t = useTranslations();
  return (
    <details className="edit-fold">
      <summary>{t('draft.parties.idFold')}</summary>
      <div className="edit-fold-body">
        <TextField
          name={`${path}.id`}
          label={t('draft.parties.id')}
          hint={t('draft.parties.idHint')}
          value={party.id}
          onChange={(id) => change({ id })}
          maxLength={63}
          isRequired
        />
      </div>
    </details>
  );
}

function MailboxMissing({ party: { id, mailbox } }: { party: PartyDraft }) {
  const t = useTranslations();
  if (id === '' || mailbox.trim() !== '') return null;
  return (
    <p className="note note-warning" role="status">
      <Icon name="warning" /> <span>{t('draft.parties.noMailbox')}</span>
    </p>
  );
}

/** From how many letters of a name on the register is searched for it. */
const SEARCHED = 3;

/** The name by which a contributor is looked for in the register, which has too many to list. */
function useSearchedText({ kind, name }: PartyDraft): string {
  const typed = (name.fr || name.ar).trim();
  const text = useSettled(kind === 'contributor' && typed.length >= SEARCHED ? typed : '');
  return text.slice(0, 200);
}
