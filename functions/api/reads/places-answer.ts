import * as z from 'zod/mini';
import { Bilingual } from '../../kernel/text.ts';

const Place = z.strictObject({ code: z.string(), name: Bilingual });
export const Places = z.strictObject({
  regions: z.array(z.extend(Place, { provinces: z.array(Place) })),
});
