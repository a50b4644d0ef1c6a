const PROCEDURES = ['formation', 'amendment', 'tranche', 'closure', 'resolution'] as const;
export type Procedure = (typeof PROCEDURES)[number];

/** The parts of a procedure's key: `formation-1`, `amendment-1`, `tranche-2`, `closure-1`, `resolution-1`. */
export function procedureOf(key: string): { kind: Procedure; number: number } {
  const [, word, number] = /^([a-z]+)-(\d+)$/.exec(key) ?? [];
  const kind = PROCEDURES.find((each) => each === word) ?? 'formation';
  return { kind, number: Number(number ?? 1) };
}

/** The number of the amendment that a task is about, as its procedure names it. */
export function amendmentOf({ procedure = '' }: { procedure?: string | undefined }): number | undefined {
  const number = /^amendment-(\d+)$/.exec(procedure)?.[1];
  return number === undefined ? undefined : Number(number);
}
