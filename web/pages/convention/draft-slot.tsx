import type { GetConventionsIdAnswer } from '../../api/schema.d.ts';

/** The ways to the draft's form and to the pledges, beside the page's title, for those who may write there. */
export function DraftLinks(_props: { convention: GetConventionsIdAnswer }) {
  return null;
}
