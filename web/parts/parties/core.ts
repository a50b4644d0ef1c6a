/** The three that answer for a region, as far as they are chosen. */
export interface Core {
  ministry: string | undefined;
  wilaya: string | undefined;
  council: string | undefined;
}
