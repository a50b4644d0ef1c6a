import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../../../functions/aggregates/convention/execution/centres/standing.ts';
import { duties } from '../../../../../functions/aggregates/convention/execution/duties.ts';
import { noticesOf } from '../../../../../functions/aggregates/convention/notices/notices.ts';
import { CONVENTION_ASKING } from '../../../../../functions/aggregates/convention/shown/asking.ts';
import { inboxChanges, TaskRow } from '../../../../../functions/aggregates/convention/shown/inbox.ts';
import type { Convention } from '../../../../../functions/aggregates/convention/state.ts';
import { componentStatusOf } from '../../../../../functions/aggregates/shared/linked-centre.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { type Life, WORKFLOW } from '../../../../support/life.ts';
import { CENTRE, componentOf, lifeWithCentre, told, toldBy } from '../../../../support/linked-centres.ts';
import { smallLife } from '../../../../support/small.ts';

/** What centres say of components: it opens a duty of the project owner, whose report meets the tranche's condition. */

const asked = (life: Life) => duties(life.c).filter(({ kind }) => kind === 'componentReport');
const report = (life: Life, status: 'underway' | 'finished' | 'inService' | 'planned') =>
  [
    { type: 'reportComponent', data: { tranche: 1, component: componentOf(life), status } },
    person(life.c.terms.projectOwner, 'officer'),
  ] as const;

it('is named to whoever reports it, in the inbox and in the agenda: several wait at once', () => {
  const life = smallLife();
  told(life, 'works');
  const [row] = inboxChanges(undefined, life.c)
    .map(({ shows }) => TaskRow.parse(shows))
    .filter(({ task }) => task.kind === 'componentReport');
  const title = life.c.terms.components.find(({ id }) => id === componentOf(life))?.title;
  expect([row?.component, title === undefined]).toEqual([title, false]);
  const shown = row && CONVENTION_ASKING.inAgenda(row, 'fr').asked;
  expect(shown).toBe(`Déclarer l’état d’une composante selon son centre | ${title?.fr}`);
});

it('is named anew in the inbox once its title is another, and what is said of others writes nothing there', () => {
  const life = smallLife();
  told(life, 'works');
  const [first, ...others] = life.c.terms.components;
  const entitled = (fr: string, of: typeof others): Convention['terms'] => ({
    ...life.c.terms,
    components: [...(first ? [{ ...first, title: { ...first.title, fr } }] : []), ...of],
  });
  const written = (terms: Convention['terms']) =>
    inboxChanges(life.c, { ...life.c, terms }).map(({ id }) => id);
  expect(written(entitled('Autre titre', others))).toEqual(asked(life).map(({ id }) => id));
  expect(written(entitled(first?.title.fr ?? '', []))).toEqual([]);
});

describe('a component', () => {
  it('is as far as its centre, and in service once the opening is verified', () => {
    expect(
      (['planned', 'studies', 'works', 'equipped', 'authorised', 'inService'] as const).map((stage) =>
        componentStatusOf({ stage, status: stage }),
      ),
    ).toEqual(['planned', 'planned', 'underway', 'finished', 'finished', 'finished']);
    const opened = { stage: 'inService', opening: { verifiedAt: 'x' } } as const;
    expect(componentStatusOf({ ...opened, status: 'inService' })).toBe('inService');
    for (const status of ['suspended', 'closed'])
      expect(componentStatusOf({ ...opened, status })).toBe('finished');
    expect(componentStatusOf({ stage: 'authorised', status: 'abandoned' })).toBe('planned');
  });

  it('is asked for once its centre has come further, and no more once it is reported', () => {
    const life = smallLife();
    expect(told(life, 'studies')).toEqual(['CentreNoted']);
    expect(asked(life)).toEqual([]);
    told(life, 'works');
    expect(asked(life)).toMatchObject([
      { subject: componentOf(life), assignee: { party: life.c.terms.projectOwner, role: 'officer' } },
    ]);
    life.act(...report(life, 'underway'));
    expect(asked(life)).toEqual([]);
    expect(life.c.componentStatus[componentOf(life)]).toBe('underway');
  });

  it('is not reported further than its centre is: not in service before the opening is verified', () => {
    const life = lifeWithCentre('inService');
    expect(life.refusal(...report(life, 'inService'))).toBe('componentFollowsCentre');
    life.act(...report(life, 'finished'));
    expect(told(life, 'inService', true)).toEqual(['CentreNoted']);
    expect(asked(life)).toHaveLength(1);
    life.act(...report(life, 'inService'));
    expect(asked(life)).toEqual([]);
  });

  it('is asked for again when its centre goes back', () => {
    const life = lifeWithCentre('equipped');
    life.act(...report(life, 'finished'));
    told(life, 'works');
    expect(asked(life)).toHaveLength(1);
    life.act(...report(life, 'underway'));
    expect(asked(life)).toEqual([]);
  });

  it('learns nothing when it is told twice, of no centre, or after its end', () => {
    const life = lifeWithCentre('works');
    expect(told(life, 'works')).toEqual([]);
    expect(life.act({ type: 'noteCentre', data: { centre: 'fnone' } }, WORKFLOW)).toEqual([]);
    const rejected = smallLife('review');
    rejected.act({ type: 'withdraw', data: { reason: 'Motif' } }, person(rejected.c.proposer, 'officer'));
    expect(told(rejected, 'works')).toEqual([]);
  });

  it('stays where its centre was once that is linked elsewhere, until another centre is linked', () => {
    const life = lifeWithCentre('works');
    life.act(...report(life, 'underway'));
    const elsewhere = { convention: 'c9', component: 'x' };
    life.centres.set(CENTRE, { id: CENTRE, stage: 'works', status: 'works', link: elsewhere });
    expect(life.act({ type: 'noteCentre', data: { centre: CENTRE } }, WORKFLOW)).toEqual(['CentreUnlinked']);
    expect(asked(life)).toEqual([]);
    expect(life.refusal(...report(life, 'inService'))).toBe('componentWithoutCentre');
    expect(standingOf(life.c, componentOf(life))).toBe('underway');
    expect(toldBy(life, 'fother', { stage: 'inService', verified: true })).toEqual(['CentreNoted']);
    life.act(...report(life, 'inService'));
    expect(standingOf(life.c, componentOf(life))).toBe('inService');
    // The first one is heard no more.
    expect(life.act({ type: 'noteCentre', data: { centre: CENTRE } }, WORKFLOW)).toEqual([]);
  });

  it('begins anew once its centre is given up, and follows the one that takes its place', () => {
    const life = lifeWithCentre('equipped');
    life.act(...report(life, 'finished'));
    const given = { stage: 'equipped', status: 'abandoned' } as const;
    expect(toldBy(life, CENTRE, given)).toEqual(['CentreNoted', 'CentreUnlinked']);
    expect(standingOf(life.c, componentOf(life))).toBe('planned');
    expect(life.refusal(...report(life, 'underway'))).toBe('componentWithoutCentre');
    expect(toldBy(life, 'fother', { stage: 'inService', verified: true })).toEqual(['CentreNoted']);
    // Told of the first one late, it learns nothing.
    expect(toldBy(life, CENTRE, given)).toEqual([]);
    life.act(...report(life, 'inService'));
    expect(standingOf(life.c, componentOf(life))).toBe('inService');
  });

  it('counts no further than its centre, whatever was reported before that went back or closed', () => {
    const life = lifeWithCentre('equipped');
    life.act(...report(life, 'finished'));
    expect(standingOf(life.c, componentOf(life))).toBe('finished');
    told(life, 'works');
    expect(standingOf(life.c, componentOf(life))).toBe('underway');
    told(life, 'inService', true);
    life.act(...report(life, 'inService'));
    expect(standingOf(life.c, componentOf(life))).toBe('inService');
    for (const status of ['suspended', 'closed']) {
      toldBy(life, CENTRE, { stage: 'inService', status, verified: true });
      expect(standingOf(life.c, componentOf(life))).toBe('finished');
      expect(asked(life)).toHaveLength(1);
    }
  });

  it('is told to the project owner by mail, by its name', () => {
    const life = lifeWithCentre('works');
    const event = life.events.find(({ type }) => type === 'CentreNoted');
    if (!event) throw new Error('not noted');
    const [notice, ...others] = noticesOf(life.c, event);
    expect([notice?.party, others]).toEqual([life.c.terms.projectOwner, []]);
    expect(notice?.fr).toContain(life.c.terms.components[0]?.title.fr);
  });
});
