import * as z from 'zod/mini';
import { read, type World } from '../../scenarios/client.ts';

/**
 * The end of the case: the ledger, what became of each recommendation, the first of them followed to its centre, the
 * verification of the trails, the time.
 */

const STAGES = ['pledged', 'committed', 'called', 'received', 'disbursed', 'justified', 'refunded'];
const dirhams = (centimes: unknown) =>
  (Number(centimes) / 100).toLocaleString('fr-FR', { minimumFractionDigits: 2 }).padStart(16);

const Consultation = z.object({
  number: z.int(),
  phase: z.string(),
  recommendations: z.array(
    z.object({
      n: z.int(),
      text: z.object({ fr: z.string() }),
      status: z.string(),
      links: z.array(z.object({ kind: z.string(), id: z.optional(z.string()) })),
    }),
  ),
});
const Trail = z.object({ verification: z.looseObject({ verified: z.boolean() }) });

const USER = 'council.auditor';

/** The convention, the centre, the consultation and the plan that were played, by their ids. */
interface Played {
  convention: string;
  centre: string;
  consultation: string;
  plan: string;
}

/** Shows the end; a trail that is not verified is an error. */
export async function showEnd(world: World, played: Played, began: number): Promise<void> {
  await showLedger(world, played.convention);
  const { body } = await read(world, USER, `/v1/consultations/${played.consultation}`);
  const { number, phase, recommendations } = z.parse(Consultation, body);
  console.log(`\nConsultation ${number} (${phase})\n`);
  for (const { n, text, status, links } of recommendations) {
    const led = links.map(({ kind, id }) => ` -> ${kind} ${id ?? ''}`).join('');
    console.log(`${String(n).padStart(2)}  ${status.padEnd(15)} ${text.fr}${led}`);
  }
  await showTraceability(world, played.consultation);
  console.log('');
  for (const [kind, id] of Object.entries(played)) {
    const trail = await read(world, USER, `/v1/${kind}s/${id}/events?limit=1`);
    const { verification } = z.parse(Trail, trail.body);
    console.log(`Trail of the ${kind}: ${JSON.stringify(verification)}`);
    if (!verification.verified) throw new Error(`The trail of ${kind} ${id} is not verified`);
  }
  console.log(`Time: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

const Traced = z.object({
  plans: z.array(z.object({ id: z.string(), phase: z.string() })),
  conventions: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      components: z.array(
        z.object({
          id: z.string(),
          centre: z.optional(
            z.object({ id: z.string(), status: z.string(), people: z.nullable(z.unknown()) }),
          ),
          tranches: z.array(z.object({ n: z.int(), met: z.boolean() })),
        }),
      ),
    }),
  ),
});

/** Follows the first recommendation: the plan, the convention, the tranches that waited for a centre, and who came to it. */
async function showTraceability(world: World, consultation: string): Promise<void> {
  const path = `/v1/consultations/${consultation}/recommendations/1/traceability`;
  const { plans, conventions } = z.parse(Traced, (await read(world, USER, path)).body);
  console.log('\nRecommendation 1, followed\n');
  for (const { id, phase } of plans) console.log(`  plan ${id} (${phase})`);
  for (const { id, number, components } of conventions) {
    console.log(`  convention ${id} (${number})`);
    for (const { id: component, centre, tranches } of components)
      if (centre) {
        const waited = tranches.map(({ n, met }) => `tranche ${n} ${met ? 'waited' : 'waits'} for it, `);
        const people = centre.people ? JSON.stringify(centre.people) : 'people not known yet';
        console.log(`    ${component}: centre ${centre.id} (${centre.status}), ${waited.join('')}${people}`);
      }
  }
}

async function showLedger(world: World, id: string): Promise<void> {
  const { body: convention } = await read(world, USER, `/v1/conventions/${id}`);
  const { body: ledger } = await read(world, USER, `/v1/conventions/${id}/ledger`);
  const lines = Array.isArray(ledger.statement) ? ledger.statement : [];
  console.log(`\nLedger of ${id} (${convention.phase}), in dirhams\n`);
  console.log(`${'party'.padEnd(28)}${STAGES.map((stage) => stage.padStart(16)).join('')}`);
  for (const line of lines) {
    const name = `${line.party}${line.earmark ? ` / ${line.earmark}` : ''}`;
    console.log(`${name.padEnd(28)}${STAGES.map((stage) => dirhams(line[stage])).join('')}`);
  }
}
