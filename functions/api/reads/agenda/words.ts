import type { PlannedDay } from '../../../kernel/agenda.ts';
import { type Language, type Words, words } from '../../../kernel/wording.ts';

/** The words of planned days in an agenda, by their kind; `#` is the number, `*` the subject. */

type Kind = PlannedDay['kind'];

const PLANNED: Record<Kind, Words> = {
  tranche: words('الشطر #: الموعد المقرر', 'Tranche # : échéance prévue', 'Tranche #: planned day'),
  session: words(
    'اجتماع لجنة القيادة رقم #: *',
    'Comité de pilotage n° # : *',
    'Steering committee no. #: *',
  ),
  consultation: words('الجولة التشاورية رقم #', 'Concertation n° #', 'Consultation no. #'),
  opening: words('الافتتاح المقرر للمركز', 'Ouverture prévue du centre', 'Planned opening of the centre'),
};

const DONE: Record<Kind, Words> = {
  tranche: words('الشطر #: طُلب', 'Tranche # : appelée', 'Tranche #: called'),
  session: PLANNED.session,
  consultation: PLANNED.consultation,
  opening: words('افتتاح المركز', 'Ouverture du centre', 'Opening of the centre'),
};

/** A planned day in a reader's language. */
export function labelOf({ kind, done, n, subject }: PlannedDay, language: Language): string {
  return (done ? DONE : PLANNED)[kind][language]
    .replace('#', () => String(n ?? ''))
    .replace('*', () => subject ?? '');
}
