/** How far a step of a form is: what it lacks, and whether there is anything in it yet. */
export interface StepProgress {
  missing: number;
  state: 'empty' | 'lacking' | 'done';
}
