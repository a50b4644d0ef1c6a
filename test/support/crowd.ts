import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { CONVENTION_KIND } from '../../functions/aggregates/convention/kind.ts';
import { listOf, searchable } from '../../functions/aggregates/convention/shown/listing.ts';
import type { Summary } from '../../functions/aggregates/convention/shown/summary.ts';
import { PROVINCES, REGIONS } from '../../functions/aggregates/shared/places.ts';
import { listOrder, listRowKey, phaseKey } from '../../functions/store/keys.ts';
import { storeOf } from '../../functions/store/table.ts';
import type { TableAccess } from '../../local/access.ts';
import { clientOf } from '../../local/dynamodb.ts';
import { Chance } from './chance.ts';

/** A crowd of conventions in the lists of three parties: rows as the stream writes them, without their lives. */

const PARTIES = [
  {
    party: 'ministry-solidarity',
    kind: 'ministry',
    name: { ar: 'وزارة التضامن', fr: 'Ministère de la Solidarité' },
  },
  {
    party: 'wilaya-rsk',
    kind: 'wilaya',
    name: { ar: 'ولاية الرباط-سلا-القنيطرة', fr: 'Wilaya de Rabat-Salé-Kénitra' },
  },
  {
    party: 'council-rsk',
    kind: 'council',
    name: { ar: 'مجلس جهة الرباط-سلا-القنيطرة', fr: 'Conseil régional de Rabat-Salé-Kénitra' },
  },
] as const;
const WAITS = [
  { phase: 'review', kind: 'review', role: 'approver' },
  { phase: 'pledging', kind: 'pledging', role: 'officer' },
  { phase: 'signature', kind: 'signature', role: 'signatory' },
  { phase: 'active', kind: 'fundsCall', role: 'accountant' },
  { phase: 'draft' },
  { phase: 'closed' },
] as const;
const THEMES = [
  { ar: 'مراكز استقبال النساء في وضعية صعبة', fr: 'Centres d’accueil des femmes en situation difficile' },
  {
    ar: 'خدمات القرب للأشخاص في وضعية إعاقة',
    fr: 'Services de proximité aux personnes en situation de handicap',
  },
  { ar: 'تأهيل دور الطالب والطالبة', fr: 'Mise à niveau des foyers d’étudiants' },
  { ar: 'فضاءات متعددة الوظائف', fr: 'Espaces multifonctionnels' },
] as const;

const DAY = 86_400_000;
const iso = (time: number) => new Date(time).toISOString();

/** The `index`th of them: the same seed gives the same crowd, its days counted from `now`. */
function summaryOf(index: number, now: number): Summary {
  const chance = new Chance(index + 1);
  const { phase, ...wait } = chance.pick(WAITS) ?? WAITS[4];
  const region = REGIONS[index % REGIONS.length] ?? REGIONS[0];
  const province = chance.pick(PROVINCES.filter((each) => each.region === region.code)) ?? PROVINCES[0];
  const theme = chance.pick(THEMES) ?? THEMES[0];
  const createdAt = now - (600 - index) * DAY;
  const dueAt = iso(now + chance.within(-20, 40) * DAY);
  const million = 100_000_000;
  const maximum = chance.within(4, 40) * million;
  const pledged = phase === 'draft' ? 0 : Math.floor(maximum * chance.next());
  const asked = 'kind' in wait ? wait : undefined;
  const called = phase === 'active' || phase === 'closed' ? Math.floor(pledged / 6) : 0;
  return {
    id: `crowd-${String(index).padStart(5, '0')}`,
    number: `${region.short}-2026-${String(index).padStart(4, '0')}`,
    ...(index % 3 > 0 && { reference: `CONV/2026/${String(index).padStart(4, '0')}` }),
    title: {
      ar: `اتفاقية شراكة لإنجاز ${theme.ar} ب${province.ar} رقم ${index}`,
      fr: `${theme.fr}, ${province.fr}, convention n° ${index}`,
    },
    region: region.code,
    provinces: [province.code],
    parties: PARTIES.map(({ party }) => party),
    phase,
    phaseSince: iso(createdAt + 10 * DAY),
    version: 12,
    createdAt: iso(createdAt),
    changedAt: iso(createdAt + 20 * DAY),
    pledged,
    target: { minimum: Math.floor(maximum / 2), maximum },
    figures: PARTIES.map((party) => ({
      ...party,
      pledged: Math.floor(pledged / 3),
      committed: Math.floor(pledged / 3),
      called,
      received: Math.floor(called * chance.next()),
      disbursed: 0,
      justified: 0,
    })),
    waitingFor: asked
      ? [
          {
            task: `crowd-${index}.t1`,
            kind: asked.kind,
            party: chance.pick(PARTIES)?.party ?? PARTIES[0].party,
            role: asked.role,
            since: iso(Date.parse(dueAt) - 30 * DAY),
            dueAt,
            dueOn: dueAt.slice(0, 10),
          },
        ]
      : [],
    ...(asked && { nextDue: dueAt }),
  };
}

/** Writes the lines of `count` conventions into a table. */
export async function seedCrowd(access: TableAccess, count: number): Promise<void> {
  const { client, table } = storeOf(clientOf(access), access.table);
  const now = Date.now();
  const rows = Array.from({ length: count }, (_, index) => summaryOf(index, now)).flatMap((summary) =>
    PARTIES.map(({ party }) => ({
      ...listRowKey(CONVENTION_KIND, listOf(party), listOrder(summary)),
      LPK: phaseKey(CONVENTION_KIND, listOf(party), summary.phase),
      LSK: listOrder(summary),
      version: summary.version,
      search: searchable(summary),
      summary,
    })),
  );
  for (let at = 0; at < rows.length; at += 25) {
    const puts = rows.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
    await client.send(new BatchWriteCommand({ RequestItems: { [table]: puts } }));
  }
  client.destroy();
}
