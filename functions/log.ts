/** One line of JSON for each thing worth knowing: ids to correlate by, never a name or a token. */
export function log(
  level: 'info' | 'warn' | 'error',
  message: string,
  ids: Record<string, unknown> = {},
): void {
  console[level](JSON.stringify({ level, message, ...ids }));
}
