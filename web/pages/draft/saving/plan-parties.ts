import type { PartyDraft, StepDraft } from '../terms-draft.ts';

/**
 * An approval plan, fitted to changed parties: a party under a new id is asked as before, one that is gone is asked no
 * more, and a new one is asked to sign. The API keeps a plan that was given, and refuses it where it does not fit.
 */
export function planFor(
  plan: readonly StepDraft[],
  before: readonly PartyDraft[],
  after: readonly PartyDraft[],
): StepDraft[] {
  const known = (id: string) => after.find((party) => party.id === id);
  const nowOf = (id: string) => {
    const key = before.find((party) => party.id === id)?.key;
    return known(id) ?? after.find((party) => party.key === key);
  };
  const follow = <A extends { party: string }>(asked: A): A[] => {
    const party = nowOf(asked.party);
    return party ? [{ ...asked, party: party.id }] : [];
  };
  const fitted = plan.map(({ escalateTo, ...step }) => {
    const [above] = escalateTo ? follow(escalateTo) : [];
    return { ...step, assignees: step.assignees.flatMap(follow), ...(above && { escalateTo: above }) };
  });
  const signing = fitted.filter((step) => step.kind === 'signature');
  const signs = (id: string) => signing.some((step) => step.assignees.some(({ party }) => party === id));
  const isNew = ({ id }: PartyDraft) => !before.some((party) => nowOf(party.id)?.id === id);
  const added = after.filter((party) => isNew(party) && !signs(party.id));
  const last = signing.at(-1);
  return fitted
    .map((step) =>
      step === last
        ? {
            ...step,
            assignees: [
              ...step.assignees,
              ...added.map(({ id }) => ({ party: id, role: 'signatory' as const })),
            ],
          }
        : step,
    )
    .filter((step) => step.assignees.length > 0);
}
