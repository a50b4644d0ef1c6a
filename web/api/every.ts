/**
 * The values of a type that the API declares, for a page that offers or reads each of them. The compiler refuses a list
 * that lacks one, and a value that the API does not know.
 */
export const everyOf =
  <T>() =>
  <const L extends readonly T[]>(list: L & ([T] extends [L[number]] ? unknown : never)): L =>
    list;
