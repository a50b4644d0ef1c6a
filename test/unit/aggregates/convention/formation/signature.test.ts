import { describe, expect, it } from 'vitest';
import { conventionText } from '../../../../../functions/aggregates/convention/formation/signature.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { SMALL, smallLife } from '../../../../support/small.ts';

describe('signature', () => {
  it('is asked of every party, the contributor too, over the same text', () => {
    const life = smallLife('signature');
    life.open('formation-1');
    expect(life.tasks().map((task) => task.assignee)).toEqual(
      life.c.terms.parties.map(({ id }) => ({ party: id, role: 'signatory' })),
    );
  });

  it('is refused over another text, and over none', () => {
    const life = smallLife('signature');
    life.open('formation-1');
    const task = life.task('signature', SMALL.council);
    const signatory = person(SMALL.council, 'signatory');
    const bare = { type: 'decideTask', data: { task: task.id, decision: 'approve' } } as const;
    expect(life.refusal(bare, signatory)).toBe('textChanged');
    expect(life.refusal(life.command(task, 'approve', { textHash: 'f'.repeat(64) }), signatory)).toBe(
      'textChanged',
    );
    expect(life.refusal(life.command(task), signatory)).toBeUndefined();
  });

  it('can be withheld: the convention returns, and a new signature is over the text as it has become', () => {
    const life = smallLife('signature');
    life.open('formation-1');
    const before = conventionText(life.c).hash;
    life.settle(life.task('signature', SMALL.contributor), 'return');
    expect(life.c.phase).toBe('returned');
    const title = { ar: 'عنوان', fr: 'Titre' };
    life.act({ type: 'revise', data: { terms: { title } } }, person(SMALL.ministry, 'officer'));
    life.reach('signature', []);
    life.open('formation-2');
    const stale = life.command(life.task('signature', SMALL.council), 'approve', { textHash: before });
    expect(life.refusal(stale, person(SMALL.council, 'signatory'))).toBe('textChanged');
  });

  it('hashes both languages, the contributions and the version, and nothing of who prepared them', () => {
    const { c } = smallLife('signature');
    const { hash } = conventionText(c);
    const arabic = { ...c.terms, title: { ...c.terms.title, ar: 'آخر' } };
    const french = { ...c.terms, object: { ...c.terms.object, fr: 'Autre' } };
    expect(conventionText({ ...c, terms: arabic }).hash).not.toBe(hash);
    expect(conventionText({ ...c, terms: french }).hash).not.toBe(hash);
    expect(conventionText({ ...c, textVersion: 2 }).hash).not.toBe(hash);
    expect(conventionText({ ...c, pledges: c.pledges.slice(1) }).hash).not.toBe(hash);
    const pledges = c.pledges.map((pledge) => ({ ...pledge, preparedBy: 'somebody' }));
    expect(conventionText({ ...c, pledges }).hash).toBe(hash);
  });

  it('makes every pledge a commitment once the formation is concluded', () => {
    const life = smallLife('visa');
    life.approve('formation-1');
    expect(life.c.phase).toBe('active');
    expect(
      life.entries.filter((entry) => entry.motive === 'commitment').map((entry) => entry.subject),
    ).toEqual(life.c.pledges.map((pledge) => pledge.id));
  });
});
