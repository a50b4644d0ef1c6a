const KINDS = ['formation', 'amendment', 'tranche', 'payment', 'closure', 'resolution'] as const;
export type Procedure = (typeof KINDS)[number];

/** The parts of a procedure's key: its kind and its number, as in `tranche-2` or `payment-3`. */
export function procedureOf(key: string): { kind: Procedure; number: number } {
  const [, word, number] = /^([a-z]+)-(\d+)$/.exec(key) ?? [];
  const kind = KINDS.find((each) => each === word) ?? 'formation';
  return { kind, number: Number(number ?? 1) };
}

/** The number of the amendment that a task is about, as its procedure names it. */
export function amendmentOf({ procedure = '' }: { procedure?: string | undefined }): number | undefined {
  const number = /^amendment-(\d+)$/.exec(procedure)?.[1];
  return number === undefined ? undefined : Number(number);
}
