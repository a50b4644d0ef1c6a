import type { GetSocialMapAnswer } from '../../api/schema.d.ts';

/** The social map as the API answers it: rows, of which table and picture are made. */
export type SocialMap = GetSocialMapAnswer;
export type MapRow = SocialMap['rows'][number];
export type MapPoint = SocialMap['points'][number];
