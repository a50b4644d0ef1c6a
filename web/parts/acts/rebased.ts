/** A field that a colleague has changed. */
export type Change<Draft> = {
  [Field in keyof Draft & string]: {
    field: Field;
    theirs: Draft[Field];
    /** The writer has typed another value, which stays in the form. */
    isKept: boolean;
  };
}[keyof Draft & string];

interface Versions<Draft> {
  /** What both began with. */
  base: Draft;
  mine: Draft;
  theirs: Draft;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What was typed, on what a colleague has sent meanwhile, field by field: what one side alone has changed counts. */
export function rebased<Draft extends object>({
  base,
  mine,
  theirs,
}: Versions<Draft>): {
  draft: Draft;
  changes: Change<Draft>[];
} {
  const changes: Change<Draft>[] = [];
  const draft = { ...mine };
  const take = <Field extends keyof Draft & string>(field: Field) => {
    if (isSame(base[field], theirs[field]) || isSame(mine[field], theirs[field])) return;
    const isKept = !isSame(base[field], mine[field]);
    changes.push({ field, theirs: theirs[field], isKept });
    if (!isKept) draft[field] = theirs[field];
  };
  for (const field of fieldsOf({ ...base, ...theirs })) take(field);
  return { draft, changes };
}

function fieldsOf<Draft extends object>(draft: Draft): (keyof Draft & string)[] {
  const isField = (name: string): name is keyof Draft & string => name in draft;
  return Object.keys(draft).filter(isField);
}
