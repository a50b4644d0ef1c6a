import { type Centre, STAGES, type Stage } from '../../parts/centres/centres.ts';
import type { DocumentReference } from '../../parts/documents/document-draft.ts';

/** A stage of a centre: when it was planned, when it was reached, and what shows it. */
export interface StageRow {
  stage: Stage;
  planned: string | undefined;
  reached: string | undefined;
  /** Days after the planned day, of one that is not reached until today; negative before it. */
  delay: number | undefined;
  documents: readonly DocumentReference[];
}

const DAY = 86_400_000;

type Given = Pick<Centre, 'planned' | 'reached' | 'stage'>;

/** The stages of the way, without `planned`, with which every centre begins. */
export function stageRows({ planned, reached, stage }: Given, today: string): StageRow[] {
  return STAGES.flatMap((each) => {
    if (each === 'planned') return [];
    const found = reached.find((one) => one.stage === each);
    const day = planned[each];
    const isBehind = STAGES.indexOf(each) <= STAGES.indexOf(stage);
    const end = found?.day ?? (isBehind ? undefined : today);
    const delay =
      day === undefined || end === undefined ? undefined : (Date.parse(end) - Date.parse(day)) / DAY;
    return [
      {
        stage: each,
        planned: day,
        reached: found?.day,
        // A day to come is not early: nothing is said of it yet.
        delay: found === undefined && delay !== undefined && delay < 0 ? undefined : delay,
        documents: found?.documents ?? [],
      },
    ];
  });
}
