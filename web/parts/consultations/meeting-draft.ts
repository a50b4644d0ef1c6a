import * as z from 'zod/mini';
import type { PostConsultationsIdCallBody } from '../../api/schema.d.ts';
import type { Consultation } from './consultations.ts';

export const MODES = ['onSite', 'remote'] as const;

const Texts = z.object({ ar: z.string(), fr: z.string() });
export type Texts = z.infer<typeof Texts>;
export const NO_TEXTS: Texts = { ar: '', fr: '' };

/** A meeting as it is being written; `key` tells the lines of its agenda apart. */
export const MeetingDraft = z.object({
  title: Texts,
  day: z.string(),
  place: Texts,
  modes: z.array(z.enum(MODES)),
  agenda: z.array(z.extend(Texts, { key: z.string() })),
});
export type MeetingDraft = z.infer<typeof MeetingDraft>;

export const NO_MEETING: MeetingDraft = {
  title: NO_TEXTS,
  day: '',
  place: NO_TEXTS,
  modes: ['onSite'],
  agenda: [],
};

export const meetingDraftOf = ({ title, day, place, modes, agenda }: Consultation): MeetingDraft => ({
  title,
  day,
  place,
  modes: [...modes],
  agenda: agenda.map((item, index) => ({ ...item, key: String(index) })),
});

/** The meeting as the API takes it. */
export const meetingOf = ({ agenda, ...meeting }: MeetingDraft): Required<PostConsultationsIdCallBody> => ({
  ...meeting,
  agenda: agenda.map(({ ar, fr }) => ({ ar, fr })),
});

export const isMode = (mode: string): mode is (typeof MODES)[number] => MODES.some((each) => each === mode);
