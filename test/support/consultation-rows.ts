import { CONSULTATION_KIND } from '../../functions/aggregates/consultation/kind.ts';
import { consultationList, type Summary } from '../../functions/aggregates/consultation/listing.ts';
import { project } from '../../functions/store/lists.ts';
import type { Store } from '../../functions/store/table.ts';
import { CALL } from './consultation-setting.ts';

/** Consultations with fifty recommendations each in the lists of Rabat-Salé-Kénitra and of all: rows as the stream writes them. */

const AT = '2026-01-01T00:00:00.000Z';
const counts = { total: 50, answered: 40, declined: 5, merged: 5, delivered: 20, verified: 10, referred: 2 };

/** The ids of those that were put. */
export async function putConsultations(store: Store, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, (_, n) => `s${String(n).padStart(20, '0')}`);
  for (const [index, id] of ids.entries()) {
    const { region, series, title, day, place, modes } = CALL;
    const summary: Summary = {
      id,
      region,
      series,
      number: index + 1,
      title,
      day,
      place,
      modes,
      owner: CALL.wilaya,
      phase: 'followUp',
      recommendations: counts,
      version: 1,
    };
    const lists = [consultationList(), consultationList('MA-04')];
    const listing = () => ({ lists, phase: summary.phase, search: '', summary });
    await project(
      store,
      { ...CONSULTATION_KIND, listing },
      { id, version: 1, lastHash: '', createdAt: AT, changedAt: AT },
    );
  }
  return ids;
}
