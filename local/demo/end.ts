import { read, type World } from '../../scenarios/client.ts';

/** The end of the case: the ledger, the trail's verification, the time. */

const STAGES = ['pledged', 'committed', 'called', 'received', 'disbursed', 'justified', 'refunded'];
const dirhams = (centimes: unknown) =>
  (Number(centimes) / 100).toLocaleString('fr-FR', { minimumFractionDigits: 2 }).padStart(16);

export async function showEnd(world: World, id: string, began: number): Promise<void> {
  const user = 'council.auditor';
  const { body: convention } = await read(world, user, `/v1/conventions/${id}`);
  const { body: ledger } = await read(world, user, `/v1/conventions/${id}/ledger`);
  const lines = Array.isArray(ledger.statement) ? ledger.statement : [];
  console.log(`\nLedger of ${id} (${convention.phase}), in dirhams\n`);
  console.log(`${'party'.padEnd(28)}${STAGES.map((stage) => stage.padStart(16)).join('')}`);
  for (const line of lines) {
    const name = `${line.party}${line.earmark ? ` / ${line.earmark}` : ''}`;
    console.log(`${name.padEnd(28)}${STAGES.map((stage) => dirhams(line[stage])).join('')}`);
  }
  const { body: trail } = await read(world, user, `/v1/conventions/${id}/events?limit=1`);
  console.log(`\nTrail: ${JSON.stringify(trail.verification)}`);
  console.log(`Time: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}
