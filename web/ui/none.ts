/** Nothing, as a choice: a list needs a name for it. */
export const NONE = 'none';

export const orNone = (value: string) => (value === '' ? NONE : value);

export const fromNone = (value: string) => (value === NONE ? '' : value);
