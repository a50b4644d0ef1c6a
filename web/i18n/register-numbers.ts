import { westernDigits, withoutMarks } from './numbers.ts';

/** The number of a register or an account, as its digits stand on paper: groups stay, marks go. */
export function writtenNumber(text: string): string {
  return westernDigits(withoutMarks(text)).trim();
}

/** The same without its groups. */
export function joinedNumber(text: string): string {
  return writtenNumber(text).replace(/[\s.-]/g, '');
}
