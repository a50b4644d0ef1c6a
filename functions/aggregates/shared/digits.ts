/** Digits of Arabic and of Persian; both scripts begin at a code that 16 divides. */
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** A text with its digits as 0-9. */
export const latinDigits = (text: string): string =>
  text.replace(DIGITS, (digit) => String(digit.charCodeAt(0) % 16));
