import { sum } from '../../../kernel/money.ts';
import type { FieldFault } from '../../../kernel/refusal.ts';
import type { Name } from '../../../kernel/sentence.ts';
import { liesIn, PROVINCES, REGIONS } from '../../shared/places.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuseFields } from '../refuse.ts';
import { PARTY_KINDS, type Terms, type Tranche } from '../terms.ts';

/** Consistency checks that a schema cannot make: the parts of a proposal's terms must agree with each other. */

/** The refusals of terms that are not consistent, or that no plan can follow. */
export const TERMS_REFUSALS = [
  'partiesIncomplete',
  'proposerNotAParty',
  'termsInconsistent',
  'planInconsistent',
] as const;

/** The place of the first value that stands earlier in the list; -1 where each stands once. */
export function firstRepeated(values: readonly string[]): number {
  return values.findIndex((value, index) => values.indexOf(value) !== index);
}

/** A party as people call it; one that is none of the parties by the id that was given. */
export function partyName({ parties }: Pick<Terms, 'parties'>, id: string): Name {
  return { name: parties.find((party) => party.id === id)?.name ?? id };
}

/** A component as people call it; one that is not in the cost plan by the id that was given. */
export function componentName({ components }: Pick<Terms, 'components'>, id: string): Name {
  return { name: components.find((component) => component.id === id)?.title ?? id };
}

/** An earmark in words: the group it is for, or none. */
export function earmarkName(earmark: string | undefined): string {
  return earmark ?? 'noEarmark';
}

function placeName(places: readonly { code: string; ar: string; fr: string }[], code: string): Name {
  const place = places.find((each) => each.code === code);
  return { name: place ? { ar: place.ar, fr: place.fr } : code };
}

/** Refuses parties that are not exactly one ministry, one wilaya and one council with distinct ids. */
function assertParties({ parties }: Terms, under: string): void {
  const faults: FieldFault[] = [];
  const twice = firstRepeated(parties.map((party) => party.id));
  if (twice >= 0) {
    const party = { name: parties[twice]?.id ?? '' };
    faults.push({ path: `${under}.parties.${twice}.id`, why: phrase('partyTwice', { party }) });
  }
  for (const kind of PARTY_KINDS.filter((each) => each !== 'contributor')) {
    const count = parties.filter((party) => party.kind === kind).length;
    if (count === 1) continue;
    faults.push({ path: `${under}.parties`, why: phrase('partyKindCount', { kind, count }) });
  }
  if (faults.length > 0) throw refuseFields('partiesIncomplete', faults);
}

function* contradictions(terms: Terms): Generator<FieldFault> {
  const { projectOwner, accountHolder, firstYear, lastYear, target } = terms;
  const isParty = (id: string) => terms.parties.some((party) => party.id === id);
  if (!isParty(projectOwner)) {
    const party = { name: projectOwner };
    yield { path: 'projectOwner', why: phrase('projectOwnerNoParty', { party }) };
  }
  if (!isParty(accountHolder)) {
    const party = { name: accountHolder };
    yield { path: 'accountHolder', why: phrase('accountHolderNoParty', { party }) };
  }
  if (firstYear > lastYear) yield { path: 'lastYear', why: phrase('yearsReversed', { firstYear, lastYear }) };
  if (target.minimum > target.maximum)
    yield { path: 'target.minimum', why: phrase('targetReversed', { ...target }) };
  yield* componentFaults(terms);
  yield* floorFaults(terms);
  for (const [index, tranche] of terms.tranches.entries()) {
    for (const { path, why } of trancheFaults(terms, tranche, index)) {
      yield { path: `tranches.${index}.${path}`, why };
    }
  }
}

function* componentFaults({ components, region }: Terms): Generator<FieldFault> {
  const twice = firstRepeated(components.map((component) => component.id));
  if (twice >= 0) {
    const component = { name: components[twice]?.id ?? '' };
    yield { path: `components.${twice}.id`, why: phrase('componentTwice', { component }) };
  }
  for (const [index, { province, title }] of components.entries()) {
    if (liesIn(province, region)) continue;
    const details = {
      component: { name: title },
      province: placeName(PROVINCES, province),
      region: placeName(REGIONS, region),
    };
    yield { path: `components.${index}.province`, why: phrase('componentElsewhere', details) };
  }
}

function* floorFaults({ earmarkFloors, target: { maximum } }: Terms): Generator<FieldFault> {
  const floors = sum(earmarkFloors.map((each) => each.minimum));
  if (floors > maximum)
    yield { path: 'earmarkFloors', why: phrase('floorsExceedTarget', { floors, maximum }) };
  const twice = firstRepeated(earmarkFloors.map((each) => each.targetGroup));
  if (twice >= 0) {
    const targetGroup = earmarkFloors[twice]?.targetGroup ?? '';
    yield { path: `earmarkFloors.${twice}.targetGroup`, why: phrase('floorTwice', { targetGroup }) };
  }
}

function* trancheFaults(
  terms: Terms,
  { n: tranche, dueDate, shares, ...rest }: Tranche,
  index: number,
): Generator<FieldFault> {
  const isParty = (id: string) => terms.parties.some((party) => party.id === id);
  const place = index + 1;
  if (tranche !== place) yield { path: 'n', why: phrase('trancheMisnumbered', { place, tranche }) };
  const { firstYear, lastYear } = terms;
  const dueYear = Number(dueDate.slice(0, 4));
  if (firstYear <= lastYear && (dueYear < firstYear || dueYear > lastYear)) {
    const due = { day: dueDate };
    yield { path: 'dueDate', why: phrase('trancheOutsideYears', { tranche, due, firstYear, lastYear }) };
  }
  const twice = firstRepeated(shares.map(({ party, earmark }) => `${party}/${earmark ?? '-'}`));
  for (const [at, { party: id, earmark: group }] of shares.entries()) {
    const party = partyName(terms, id);
    const path = `shares.${at}.party`;
    const earmark = earmarkName(group);
    if (at === twice) yield { path, why: phrase('shareTwice', { tranche, party, earmark }) };
    if (!isParty(id)) yield { path, why: phrase('sharePartyUnknown', { tranche, party }) };
  }
  for (const [at, condition] of (rest.conditions ?? []).entries()) {
    const path = `conditions.${at}`;
    if ('tranche' in condition && condition.tranche >= tranche) {
      const why = phrase('conditionTooEarly', { tranche, other: condition.tranche });
      yield { path: `${path}.tranche`, why };
    }
    if ('party' in condition && !isParty(condition.party)) {
      const why = phrase('conditionPartyUnknown', { tranche, party: { name: condition.party } });
      yield { path: `${path}.party`, why };
    } else if (condition.type === 'partyPaid' && !isCalled(terms, condition)) {
      const { party, tranche: other } = condition;
      const why = phrase('conditionPartyUncalled', { tranche, other, party: partyName(terms, party) });
      yield { path: `${path}.party`, why };
    }
    if ('component' in condition && !terms.components.some(({ id }) => id === condition.component)) {
      const component = { name: condition.component };
      const why = phrase('conditionComponentUnknown', { tranche, component });
      yield { path: `${path}.component`, why };
    }
  }
}

/** Whether a party has a share in a tranche; one that the schedule does not have is a fault of its own. */
function isCalled({ tranches }: Terms, { party, tranche: n }: { party: string; tranche: number }): boolean {
  const tranche = tranches.find((each) => each.n === n);
  return !tranche || tranche.shares.some((share) => share.party === party);
}

/**
 * Refuses terms whose parts contradict each other; the refusal names every place. `under` is where the terms stand in
 * the request.
 */
export function assertTermsConsistent(terms: Terms, under = 'terms'): void {
  assertParties(terms, under);
  const faults = [...contradictions(terms)].map(({ path, why }) => ({ path: `${under}.${path}`, why }));
  if (faults.length > 0) throw refuseFields('termsInconsistent', faults);
}
