/** The ids of the headings that focus goes to after an act. */
export const NEXT_HEADING = 'consultation-next';
export const recommendationHeading = (n: number) => `recommendation-${n}-text`;
