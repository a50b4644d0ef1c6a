import type { GetPlansIdAnswer } from '../../api/schema.d.ts';

/** An action plan as its pages show it. */
export type Plan = GetPlansIdAnswer;
