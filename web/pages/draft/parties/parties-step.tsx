import { FieldRow } from '../../../ui/fields.tsx';
import '../../../ui/row-editor.css';
import { useTranslations } from 'use-intl/react';
import { useChoices } from '../../../parts/terms/choices.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choices.tsx';
import { useRowFocus } from '../../../ui/row-focus.ts';
import { removed, replaced } from '../../../ui/rows.ts';
import type { StepProps } from '../step-props.ts';
import { newParty, type PartyDraft, type TermsDraft } from '../terms-draft.ts';
import { PartyFields } from './party-fields.tsx';

/** Who takes part: one ministry, one wilaya, one council, and whoever else contributes. */
export function PartiesStep({ draft, state, change }: StepProps) {
  const t = useTranslations();
  const choices = useChoices();
  const { list, focusRow } = useRowFocus();
  const { terms } = draft;
  const { parties } = terms;
  const isPledging = state.convention?.phase === 'pledging';
  const set = (part: Partial<TermsDraft>) => change({ ...draft, terms: { ...terms, ...part } });
  const setParty = (index: number, party: PartyDraft) => {
    const before = parties[index]?.id;
    const follow = (id: string) => (id !== '' && id === before ? party.id : id);
    set({
      parties: replaced(parties, index, party),
      projectOwner: follow(terms.projectOwner),
      accountHolder: follow(terms.accountHolder),
    });
  };
  const add = () => {
    const party = newParty('contributor');
    set({ parties: [...parties, party] });
    focusRow(party.key);
  };
  return (
    <>
      {isPledging ? null : (
        <div ref={list} className="editor">
          {parties.map((party, index) => (
            <fieldset key={party.key} data-row={party.key}>
              <legend>{t(`convention.parties.kinds.${party.kind}`)}</legend>
              <PartyFields
                path={`terms.parties.${index}`}
                party={party}
                taken={parties.map(({ id }) => id)}
                onChange={(next) => setParty(index, next)}
              />
              {party.kind === 'contributor' ? (
                <Button
                  kind="quiet"
                  aria-label={t('draft.removeNumber', { number: index + 1 })}
                  onPress={() => {
                    set({ parties: removed(parties, index) });
                    focusRow();
                  }}
                >
                  {t('draft.remove')}
                </Button>
              ) : null}
            </fieldset>
          ))}
          <Button data-add onPress={add}>
            {t('draft.parties.add')}
          </Button>
        </div>
      )}
      <FieldRow>
        <Select
          name="terms.projectOwner"
          label={t('draft.parties.projectOwner')}
          options={choices.parties(parties)}
          value={terms.projectOwner}
          onChange={(projectOwner) => set({ projectOwner })}
        />
        {isPledging ? null : (
          <Select
            name="terms.accountHolder"
            label={t('draft.parties.accountHolder')}
            options={choices.parties(parties)}
            value={terms.accountHolder}
            onChange={(accountHolder) => set({ accountHolder })}
          />
        )}
      </FieldRow>
    </>
  );
}
