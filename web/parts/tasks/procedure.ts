export type Procedure = 'formation' | 'amendment' | 'tranche' | 'closure';

/** The parts of a procedure's key: `formation-1`, `amendment-1`, `tranche-2`, `closure-1`. */
export function procedureOf(key: string): { kind: Procedure; number: number } {
  const [, word, number] = /^(amendment|tranche|closure|formation)-(\d+)$/.exec(key) ?? [];
  const kind = word === 'amendment' || word === 'tranche' || word === 'closure' ? word : 'formation';
  return { kind, number: Number(number ?? 1) };
}

/** The number of the amendment that a task is about, as its procedure names it. */
export function amendmentOf({ procedure = '' }: { procedure?: string | undefined }): number | undefined {
  const number = /^amendment-(\d+)$/.exec(procedure)?.[1];
  return number === undefined ? undefined : Number(number);
}
