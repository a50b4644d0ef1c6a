import type { CommandData } from '../functions/aggregates/organisation/commands.ts';
import type { FigureRight } from '../functions/aggregates/shared/figures.ts';
import { REGIONS } from '../functions/aggregates/shared/places.ts';
import { PARTIES } from '../local/users.ts';
import { act, read, Unexpected, type World } from './client.ts';

/**
 * The register of the demonstration: its parties, and the institutions whose figures a region's plan needs. Their ICEs
 * are left out: real ones are not ours to tell.
 */

interface Entry {
  declaration: CommandData<'declare'>;
  figures?: FigureRight['measure'][];
}

type Details = Omit<CommandData<'declare'>, 'party' | 'name' | 'provinces'>;

/** The organisations of the demonstration's users, by the id of their party. */
const KNOWN: Readonly<Record<string, Details>> = {
  'ministry-solidarity': { kind: 'ministry', mailbox: 'bureau-ordre@solidarite.example' },
  'wilaya-rsk': { kind: 'wilaya', region: 'MA-04', mailbox: 'bureau-ordre@wilaya-rsk.example' },
  'council-rsk': { kind: 'localAuthority', region: 'MA-04', mailbox: 'bureau-ordre@region-rsk.example' },
  'entraide-nationale': { kind: 'publicInstitution', mailbox: 'bureau-ordre@entraide.example' },
  ads: { kind: 'publicInstitution', mailbox: 'bureau-ordre@ads.example' },
  'rsu-aggregate': { kind: 'publicInstitution', mailbox: 'agregats@rsu.example' },
  'wilaya-gon': { kind: 'wilaya', region: 'MA-10', mailbox: 'bureau-ordre@wilaya-gon.example' },
  'council-gon': { kind: 'localAuthority', region: 'MA-10', mailbox: 'bureau-ordre@region-gon.example' },
  'wilaya-lsh': { kind: 'wilaya', region: 'MA-11', mailbox: 'bureau-ordre@wilaya-lsh.example' },
  'council-lsh': { kind: 'localAuthority', region: 'MA-11', mailbox: 'bureau-ordre@region-lsh.example' },
};

const REPORTING: Readonly<Record<string, FigureRight['measure'][]>> = {
  'entraide-nationale': [
    'registered',
    'reached',
    'capacity',
    'waiting',
    'submitted',
    'processed',
    'delivered',
  ],
  ads: ['reached', 'capacity'],
  'rsu-aggregate': ['eligible', 'registered'],
};

const REGISTER: readonly Entry[] = Object.values(PARTIES).flatMap(({ id, ar, name }) => {
  const details = KNOWN[id];
  if (!details) return [];
  const figures = REPORTING[id];
  const declaration = { party: id, name: { ar, fr: name }, provinces: [], ...details };
  return [{ declaration, ...(figures && { figures }) }];
});

const EVERYWHERE = { regions: REGIONS.map(({ code }) => code), provinces: [] };

/**
 * Declares, verifies and says who may report what; playing it again has no second effect. It may be played before or after
 * conventions: the register has their parties from the proposal on, and what it knows of them is then corrected.
 */
export async function playRegister(world: World): Promise<void> {
  for (const { declaration, figures } of REGISTER) {
    const { party } = declaration;
    const path = `/v1/organisations/o-${party}`;
    const label = (what: string) => `register/${party}/${what}`;
    await declareOrCorrect(world, declaration, { path, label });
    const { body } = await read(world, 'ministry.administrator', path);
    if (body.status !== 'verified') {
      const verification = { evidence: 'Démonstration' };
      await act(world, 'ministry.administrator', label('verification'), [
        'POST',
        `${path}/verification`,
        verification,
      ]);
    }
    if (!figures) continue;
    const rights = { figures: figures.map((measure) => ({ measure, ...EVERYWHERE })) };
    const { etag } = await read(world, 'ministry.administrator', path);
    await act(world, 'ministry.administrator', label('figures'), ['PUT', `${path}/figures`, rights], {
      ifMatch: etag,
    });
  }
}

interface As {
  path: string;
  label: (what: string) => string;
}

/** A party of a convention that was proposed before is there with what the convention says of it. */
async function declareOrCorrect(
  world: World,
  declaration: Entry['declaration'],
  { path, label }: As,
): Promise<void> {
  try {
    await act(world, 'council.officer', label('declaration'), ['POST', '/v1/organisations', declaration]);
  } catch (error) {
    if (!(error instanceof Unexpected) || error.answer.body.code !== 'alreadyDeclared') throw error;
    const { party: _party, ...details } = declaration;
    const { etag } = await read(world, 'council.administrator', path);
    await act(world, 'council.administrator', label('correction'), ['PATCH', path, details], {
      ifMatch: etag,
    });
  }
}
