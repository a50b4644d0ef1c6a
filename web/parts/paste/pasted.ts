import { useParams } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { useDraft } from '../../session/drafts.ts';

/** The pasted text, and the fields that the person has chosen for columns. */
const Pasted = z.object({ text: z.string(), chosen: z.record(z.string(), z.string()) });
export const NOTHING: z.infer<typeof Pasted> = { text: '', chosen: {} };

/** The pasted text of a list, by its name; kept on the device until its lines are taken over. */
export function usePasted(name: string) {
  const { id = 'new' } = useParams({ strict: false });
  return useDraft(`paste:${id}:${name}`, Pasted, NOTHING);
}
