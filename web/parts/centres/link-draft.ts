import * as z from 'zod/mini';
import type { Centre } from './centres.ts';

/** A component of a convention, as it is being chosen. */
export const LinkDraft = z.object({ convention: z.optional(z.string()), component: z.optional(z.string()) });
export type LinkDraft = z.infer<typeof LinkDraft>;

export const linkOf = ({ convention, component }: LinkDraft): Centre['link'] =>
  convention && component ? { convention, component } : undefined;
