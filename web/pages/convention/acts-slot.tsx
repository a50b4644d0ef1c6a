import type { GetConventionsIdAnswer } from '../../api/schema.d.ts';

/** What the reader may do to this convention now. Stands under the page's head, above its sections. */
export function Acts(_props: { convention: GetConventionsIdAnswer }) {
  return null;
}
