import { type Fields, isFields, isSame, LOCAL, namesOf } from '../terms/same.ts';
/** Bringing together what two people have changed in the same text, from the version both began with. */

/** A place that both have changed, each in their own way. `undefined` is what one of them has taken out. */
export interface Conflict {
  path: readonly string[];
  mine: unknown;
  theirs: unknown;
}

export interface Merged {
  value: unknown;
  conflicts: Conflict[];
}

/**
 * Three-way merge: what one side alone has changed is taken from that side, what both have changed
 * differently stays as `mine` and is told as a conflict. Rows of a list are known by what identifies them.
 */
export function merge(base: unknown, mine: unknown, theirs: unknown, path: readonly string[] = []): Merged {
  if (isSame(mine, theirs) || isSame(base, theirs)) return { value: mine, conflicts: [] };
  if (isSame(base, mine)) return { value: theirs, conflicts: [] };
  if (isFields(mine) && isFields(theirs)) {
    return mergeFields(isFields(base) ? base : {}, mine, theirs, path);
  }
  const [before, ours, others] = [base, mine, theirs].map(rowsOf);
  if (before && ours && others) return mergeRows(before, ours, others, path);
  return { value: mine, conflicts: [{ path, mine, theirs }] };
}

function mergeFields(base: Fields, mine: Fields, theirs: Fields, path: readonly string[]): Merged {
  const conflicts: Conflict[] = [];
  const entries = namesOf(mine, theirs).map((name) => {
    const merged = merge(base[name], mine[name], theirs[name], [...path, name]);
    conflicts.push(...merged.conflicts);
    return [name, merged.value] as const;
  });
  const local = LOCAL in mine ? [[LOCAL, mine[LOCAL]] as const] : [];
  return {
    value: Object.fromEntries([...local, ...entries].filter(([, value]) => value !== undefined)),
    conflicts,
  };
}

/** Rows stand as they do on their side; mine that are new stand after the row they follow on my side. */
function mergeRows(base: Rows, mine: Rows, theirs: Rows, path: readonly string[]): Merged {
  const conflicts: Conflict[] = [];
  const rows = orderOf(mine, theirs).map((id) => {
    const merged = merge(base.get(id), mine.get(id), theirs.get(id), [...path, id]);
    conflicts.push(...merged.conflicts);
    return merged.value;
  });
  return { value: rows.filter((row) => row !== undefined), conflicts };
}

function orderOf(mine: Rows, theirs: Rows): string[] {
  const order = [...theirs.keys()];
  let at = 0;
  for (const id of mine.keys()) {
    const known = order.indexOf(id);
    if (known < 0) order.splice(at, 0, id);
    at = (known < 0 ? at : known) + 1;
  }
  return order;
}

type Rows = ReadonlyMap<string, unknown>;

/** The rows of a list by what identifies each; undefined when that is not known of all, or not unique. */
function rowsOf(list: unknown): Rows | undefined {
  if (!Array.isArray(list)) return undefined;
  const rows = new Map(list.map((row) => [identityOf(row) ?? '', row]));
  return rows.size === list.length && !rows.has('') ? rows : undefined;
}

/** What identifies a row; a code identifies itself. */
export function identityOf(row: unknown): string | undefined {
  if (typeof row === 'string') return row;
  if (!isFields(row)) return undefined;
  const { id, n, party, nature, earmark, targetGroup, place, group, year, measure, key } = row;
  if (typeof id === 'string') return id;
  if (typeof n === 'number') return String(n);
  if (typeof measure === 'string') {
    const isWhole = place !== '' && group !== '' && year !== undefined;
    return isWhole ? [place, group, year, measure].join('/') : keyIn(key);
  }
  if (party === '') return keyIn(key);
  if (typeof party === 'string') {
    const kinds = typeof nature === 'string' ? [nature] : [];
    return [party, ...kinds, typeof earmark === 'string' ? earmark : ''].join('/');
  }
  return typeof targetGroup === 'string' ? targetGroup : undefined;
}

/** The page's own name for a row that says too little yet to be known by it. */
const keyIn = (key: unknown) => (typeof key === 'string' && key !== '' ? key : undefined);
