/** The way of a centre: one step forward at a time. */
export const CENTRE_STAGES = ['planned', 'studies', 'works', 'equipped', 'authorised', 'inService'] as const;
type CentreStage = (typeof CENTRE_STAGES)[number];

/** How far a centre has come, and the planned days of what is ahead of it. */
interface OnItsWay {
  /** That of its stage, or what it is off the way. */
  status: string;
  stage: CentreStage;
  planned: { [S in Exclude<CentreStage, 'planned'>]?: string | undefined };
}

/** The stage that is next on the way, and its planned day where it has one; undefined off the way and at its end. */
export function nextStageOf({ status, stage, planned }: OnItsWay) {
  const next = CENTRE_STAGES[CENTRE_STAGES.indexOf(stage) + 1];
  if (status !== stage || next === undefined || next === 'planned') return undefined;
  const day = planned[next];
  return { stage: next, ...(day !== undefined && { day }) };
}
