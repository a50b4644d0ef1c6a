/** The entity tag (RFC 9110, 8.8.3) by which callers name a version. */
export function etagOf(version: number): string {
  return `"${version}"`;
}
