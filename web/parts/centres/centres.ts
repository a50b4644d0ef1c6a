import { everyOf } from '../../api/every.ts';
import type { GetCentresAnswer, GetCentresIdAnswer } from '../../api/schema.d.ts';
import { code } from '../../api/search.ts';

/** The vocabulary of centres, as the API declares it. */

export type Centre = GetCentresIdAnswer;
export type CentreRow = GetCentresAnswer['items'][number];
export type Status = Centre['status'];
export type Stage = Centre['stage'];
export type WaitsFor = NonNullable<CentreRow['waitsFor']>;
type Province = Centre['province'];

export const STAGES = everyOf<Stage>()([
  'planned',
  'studies',
  'works',
  'equipped',
  'authorised',
  'inService',
]);

export const STATUSES = everyOf<Status>()([...STAGES, 'suspended', 'closed', 'abandoned']);

/** A place as the API knows it: it offers all of them, and checks what it is given. */
export const provinceOf = code<Province>(/^MA-[A-Z]{3}$/);
