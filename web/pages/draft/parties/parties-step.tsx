import { useTranslations } from 'use-intl/react';
import { useChoices } from '../../../parts/terms/choices.ts';
import { Select } from '../../../ui/choices.tsx';
import { FieldRow } from '../../../ui/fields.tsx';
import { RemoveRow, RowEditor, type RowTools } from '../../../ui/row-editor.tsx';
import type { StepProps } from '../step-props.ts';
import { newParty, type PartyDraft, type TermsDraft } from '../terms-draft.ts';
import { PartyFields } from './party-fields.tsx';

/** The parties: one ministry, one wilaya, one council, and other contributors. */
export function PartiesStep({ draft, state, change }: StepProps) {
  const t = useTranslations();
  const choices = useChoices();
  const { terms } = draft;
  const { parties } = terms;
  const isOpen = (field: string) => state.subject?.revisable.includes(field) ?? true;
  const set = (part: Partial<TermsDraft>) => change({ ...draft, terms: { ...terms, ...part } });
  return (
    <>
      {isOpen('parties') ? (
        <RowEditor
          rows={parties}
          keyOf={({ key }) => key}
          onChange={(next) => set(withParties(terms, next))}
          addLabel={t('draft.parties.add')}
          newRow={() => newParty('contributor')}
        >
          {(tools) => <Party tools={tools} taken={parties.map(({ id }) => id)} />}
        </RowEditor>
      ) : null}
      <FieldRow>
        <Select
          name="terms.projectOwner"
          label={t('draft.parties.projectOwner')}
          options={choices.parties(parties)}
          value={terms.projectOwner}
          onChange={(projectOwner) => set({ projectOwner })}
        />
        {isOpen('accountHolder') ? (
          <Select
            name="terms.accountHolder"
            label={t('draft.parties.accountHolder')}
            options={choices.parties(parties)}
            value={terms.accountHolder}
            onChange={(accountHolder) => set({ accountHolder })}
          />
        ) : null}
      </FieldRow>
    </>
  );
}

/** The terms with other parties: who has a role keeps it under another id. */
function withParties(terms: TermsDraft, parties: PartyDraft[]): Partial<TermsDraft> {
  const follow = (id: string) => {
    const key = terms.parties.find((party) => party.id === id)?.key;
    return id === '' ? id : (parties.find((party) => party.key === key)?.id ?? id);
  };
  return {
    parties,
    projectOwner: follow(terms.projectOwner),
    accountHolder: follow(terms.accountHolder),
  };
}

/** One party; only contributors can be taken out. */
function Party({ tools, taken }: { tools: RowTools<PartyDraft>; taken: readonly string[] }) {
  const t = useTranslations();
  const { row, index, number, mark, change, remove } = tools;
  return (
    <fieldset {...mark}>
      <legend>{t(`convention.parties.kinds.${row.kind}`)}</legend>
      <PartyFields path={`terms.parties.${index}`} party={row} taken={taken} onChange={change} />
      {remove && row.kind === 'contributor' ? <RemoveRow number={number} onRemove={remove} /> : null}
    </fieldset>
  );
}
