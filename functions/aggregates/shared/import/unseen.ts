/** Direction marks, joiners, marks of the byte order: in a code or a heading they show nothing. */
export const UNSEEN = /\p{Cf}/gu;
