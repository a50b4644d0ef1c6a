/**
 * The fields of a payment order that a stage or a convention may require: of each line the payee's bank account (RIB),
 * its ICE and the contract or invoice, and of the order its budget line. No rule was found that is the same for every
 * account holder, so by default none is required: whatever is given is checked.
 */
export const ORDER_FIELDS = ['rib', 'ice', 'contractReference', 'budgetLine'] as const;
export type OrderField = (typeof ORDER_FIELDS)[number];
