import type { Centre } from './centre.ts';

/** The guard of a centre: the component that it is linked to, which no other centre has meanwhile. */
export function guardsOf({ link, status }: Pick<Centre, 'link' | 'status'>): string[] {
  return link && status !== 'abandoned' ? [`component#${link.convention}#${link.component}`] : [];
}
