/** The parts of a bank account, by their digits: bank, place, account, key. */
const PARTS = /^(\d{3})(\d{3})(\d{16})(\d{2})$/;

/** A bank account in the groups in which banks print it. */
export function writeRib(rib: string): string {
  return rib.replace(PARTS, '$1 $2 $3 $4');
}
