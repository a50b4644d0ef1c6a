import type { Description } from '../../../kernel/description.ts';
import { SOCIAL_MAP_ANSWERS, SOCIAL_MAP_SCHEMAS } from './answers.ts';

/** The words of the social map in the API's document. */
export const SOCIAL_MAP_DESCRIPTION: Description = {
  noun: 'map',
  answers: SOCIAL_MAP_ANSWERS,
  examples: {},
  schemas: SOCIAL_MAP_SCHEMAS,
  parameters: {
    indicator: 'An indicator of the census of 2024, or `coverage`; without it, `disability`',
    region: 'Only this region; without it, all of them',
    year: 'The year; without it, that of the census, and for `coverage` this year',
    group: 'Of `coverage`: the group of people; without it, that of most regions',
    basis: 'Of `coverage`: on what the number of those entitled rests; different bases are never on one map',
    format: '`csv`: a table with a row of HXL tags, as with `Accept: text/csv`',
  },
  headings: {
    'Social map':
      'Prefectures and provinces by indicators of the census (credit: Haut-Commissariat au Plan, RGPH 2024) and by what campaigns have published.',
  },
  refusalsOf: () => [],
  givenBy: () => 'By nobody',
  unknownTo: 'nobody',
};
