import { readStatement } from '../../functions/aggregates/convention/execution/bank/statement/read.ts';
import { Refusal } from '../../functions/kernel/refusal.ts';

/** The refusal of a bank statement that cannot be read. */
export function refusalOfStatement(csv: string): Refusal {
  try {
    readStatement(csv);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was read');
}
