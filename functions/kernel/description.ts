import type * as z from 'zod/mini';

/**
 * What the API's document says of an aggregate besides its routes. It is written from this; no function that serves
 * people loads it.
 */
export interface Description {
  /** What one of them is called: `convention`. */
  noun: string;
  /** The schemas of its answers, by the names that its routes give them. */
  answers: Readonly<Record<string, z.ZodMiniType>>;
  /** Bodies as callers send them, by the names that its routes give them. */
  examples: Readonly<Record<string, unknown>>;
  /** The schemas that are written once and referred to by their names. */
  schemas: Readonly<Record<string, z.ZodMiniType>>;
  /** What the parameters of its addresses and queries mean. */
  parameters: Readonly<Record<string, string>>;
  /** What stands under the headings of its tables of routes. */
  headings: Readonly<Record<string, string>>;
  /** The codes with which a command can be refused, besides what any request can be. */
  refusalsOf(command: string): readonly string[];
  /** Who may give a command, and when, without the point at its end. */
  givenBy(command: string): string;
  /** For whom one of them does not exist. */
  unknownTo: string;
}
