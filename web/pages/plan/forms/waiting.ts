import type { GetPlansIdBoardAnswer } from '../../../api/schema.d.ts';

/** What waits for the steering committee of a plan. */
export type Waiting = GetPlansIdBoardAnswer['referred'][number];
