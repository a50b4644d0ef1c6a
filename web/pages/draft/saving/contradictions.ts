import { isOutside } from '../../../parts/terms/years.ts';
import type { TermsDraft } from '../terms-draft.ts';

/** Whether the parts of a draft agree with each other, as far as the page can tell; the API judges the rest. */

export interface Contradiction {
  path: string;
  code: 'partiesIncomplete' | 'twice' | 'unknownParty' | 'reversed' | 'unknownComponent' | 'outOfRange';
  /** The fields that cannot be saved before it is mended. */
  holds: string[];
}

export function contradictions(terms: TermsDraft): Contradiction[] {
  return [...ofParties(terms), ...ofRanges(terms), ...ofTranches(terms), ...ofFloors(terms)];
}

const CORE = ['ministry', 'wilaya', 'council'];

function* ofParties({ parties, projectOwner, accountHolder }: TermsDraft): Generator<Contradiction> {
  const holds = ['parties', 'projectOwner', 'accountHolder', 'tranches'];
  if (CORE.some((kind) => parties.filter((party) => party.kind === kind).length !== 1)) {
    yield { path: 'terms.parties', code: 'partiesIncomplete', holds };
  }
  const ids = parties.map(({ id }) => id.trim());
  for (const index of repeated(ids)) yield { path: `terms.parties.${index}.id`, code: 'twice', holds };
  for (const [field, id] of [
    ['projectOwner', projectOwner],
    ['accountHolder', accountHolder],
  ] as const) {
    if (id !== '' && !ids.includes(id)) yield { path: `terms.${field}`, code: 'unknownParty', holds };
  }
}

function* ofRanges({ firstYear, lastYear, target }: TermsDraft): Generator<Contradiction> {
  if (firstYear !== undefined && lastYear !== undefined && firstYear > lastYear) {
    yield { path: 'terms.lastYear', code: 'reversed', holds: ['firstYear', 'lastYear'] };
  }
  if ((target.minimum ?? 0) > (target.maximum ?? Number.POSITIVE_INFINITY)) {
    yield { path: 'terms.target.maximum', code: 'reversed', holds: ['target'] };
  }
}

function* ofTranches({ parties, components, tranches, ...years }: TermsDraft): Generator<Contradiction> {
  const holds = ['tranches', 'parties', 'components'];
  for (const [at, { dueDate, shares, conditions = [] }] of tranches.entries()) {
    const path = `terms.tranches.${at}`;
    if (isOutside(dueDate, years)) {
      yield { path: `${path}.dueDate`, code: 'outOfRange', holds: ['tranches', 'firstYear', 'lastYear'] };
    }
    const fundingLines = shares.map(({ party, earmark }) => (party === '' ? '' : `${party}/${earmark}`));
    for (const index of repeated(fundingLines)) {
      yield { path: `${path}.shares.${index}.party`, code: 'twice', holds: ['tranches'] };
    }
    for (const [index, { party }] of shares.entries()) {
      if (party !== '' && !parties.some(({ id }) => id.trim() === party)) {
        yield { path: `${path}.shares.${index}.party`, code: 'unknownParty', holds };
      }
    }
    for (const [index, { type, component }] of conditions.entries()) {
      if (type === 'componentStatus' && component !== '' && !components.some(({ id }) => id === component)) {
        yield { path: `${path}.conditions.${index}.component`, code: 'unknownComponent', holds };
      }
    }
  }
}

function* ofFloors({ earmarkFloors }: TermsDraft): Generator<Contradiction> {
  for (const index of repeated(earmarkFloors.map(({ targetGroup }) => targetGroup))) {
    yield { path: `terms.earmarkFloors.${index}.targetGroup`, code: 'twice', holds: ['earmarkFloors'] };
  }
}

/** The places at which something stands again that is not blank. */
function repeated(values: readonly string[]): number[] {
  return values.flatMap((value, index) => (value !== '' && values.indexOf(value) < index ? [index] : []));
}
