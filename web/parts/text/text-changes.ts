import type { GetConventionsIdTextAnswer } from '../../api/schema.d.ts';
import { grouped } from '../convention/grouped.ts';

/** The changes between two versions of the text, part by part, each line found by its identity. */

export type Side = GetConventionsIdTextAnswer['text']['ar'];
type Component = Side['components'][number];
type Contribution = Side['contributions'][number];
type Share = Side['tranches'][number]['shares'][number] & Pick<Side['tranches'][number], 'n' | 'dueDate'>;
type Floor = Side['earmarkFloors'][number];

/** A line that is in only one of the versions, or in both but not the same. */
export interface Changed<Line> {
  key: string;
  before: Line | undefined;
  after: Line | undefined;
}

export interface TextChanges {
  title: Changed<string>[];
  object: Changed<string>[];
  lastYear: Changed<number>[];
  target: Changed<Side['target']>[];
  earmarkFloors: Changed<Floor>[];
  components: Changed<Component>[];
  contributions: Changed<Contribution>[];
  tranches: Changed<Share>[];
  /** Tranches whose conditions are not what they were. */
  conditions: Changed<Side['tranches'][number]>[];
}

export function textChanges(before: Side, after: Side): TextChanges {
  function one<Line>(part: (side: Side) => Line) {
    return changed([part(before)], [part(after)], () => 'one');
  }
  function lines<Line>(part: (side: Side) => readonly Line[], keyOf: (line: Line) => string) {
    return changed(part(before), part(after), keyOf);
  }
  return {
    title: one((side) => side.title),
    object: one((side) => side.object),
    lastYear: one((side) => side.lastYear),
    target: one((side) => side.target),
    earmarkFloors: lines(
      (side) => side.earmarkFloors,
      (floor) => floor.targetGroup,
    ),
    components: lines(
      (side) => side.components,
      (component) => component.id,
    ),
    contributions: lines(
      (side) => side.contributions,
      (contribution) => contribution.id,
    ),
    tranches: lines(sharesOf, ({ n, party, earmark }) => `${n}/${party}/${earmark ?? '-'}`),
    conditions: lines(
      (side) => side.tranches,
      (tranche) => String(tranche.n),
    ).filter(({ before: old, after: now }) => !same(old?.conditions ?? [], now?.conditions ?? [])),
  };
}

function sharesOf({ tranches }: Side): Share[] {
  return tranches.flatMap(({ n, dueDate, shares }) => shares.map((share) => ({ ...share, n, dueDate })));
}

/** Compares two lists in one pass. Lines of the same key are paired in their order. */
function changed<Line>(
  before: readonly Line[],
  after: readonly Line[],
  keyOf: (line: Line) => string,
): Changed<Line>[] {
  const old = grouped(before, keyOf);
  const kept = after.map((line, index) => {
    const key = keyOf(line);
    return { key: `${key}/${index}`, before: old.get(key)?.shift(), after: line };
  });
  const gone = [...old].flatMap(([key, lines]) =>
    lines.map((line, index) => ({ key: `${key}/gone/${index}`, before: line, after: undefined })),
  );
  return [...kept, ...gone].filter((pair) => !same(pair.before, pair.after));
}

/** Whether two values say the same, in whatever order their fields come. */
function same(one: unknown, other: unknown): boolean {
  return fingerprint(one) === fingerprint(other);
}

function fingerprint(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? ''
  );
}
