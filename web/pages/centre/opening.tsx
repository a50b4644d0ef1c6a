import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import type { Centre } from '../../parts/centres/centres.ts';
import { usePartyName } from '../../parts/parties/party-name.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Day, Words } from '../../ui/values.tsx';

/** Everything that a centre needs to open, and its opening: declared, verified, confirmed every year. */
export function Opening({ centre }: { centre: Centre }) {
  const t = useTranslations();
  const { text } = useFormat();
  const { operator, posts, authorisation, opening } = centre;
  const missing = t('centre.opening.missing');
  return (
    <section className="panel">
      <h2>{t('centre.opening.title')}</h2>
      <Facts>
        <Fact label={t('centre.opening.operator')}>
          {operator ? <Words>{text(operator.name)}</Words> : missing}
        </Fact>
        <Fact label={t('centre.opening.posts')}>{posts ? <Posts posts={posts} /> : missing}</Fact>
        <Fact label={t('centre.opening.authorisation')}>
          {authorisation ? (
            <>
              <Words>{authorisation.reference}</Words> <Day value={authorisation.day} />
            </>
          ) : (
            missing
          )}
        </Fact>
        {opening === undefined ? null : (
          <>
            <Fact label={t('centre.opening.day')}>
              <Day value={opening.day} />
            </Fact>
            <Fact label={t('centre.opening.declarer')}>
              <Party of={opening.declarer} />
            </Fact>
            <Fact label={t('centre.opening.verifier')}>
              {opening.verifier && opening.verifiedAt ? (
                <>
                  <Party of={opening.verifier} /> <Day value={opening.verifiedAt} />
                </>
              ) : (
                t('centre.opening.unverified')
              )}
            </Fact>
            <Fact label={t('centre.opening.confirmed')}>
              {opening.confirmedAt ? <Day value={opening.confirmedAt} /> : undefined}
            </Fact>
            <Fact label={t('centre.opening.unconfirmedSince')}>
              {opening.unconfirmedSince ? <Day value={opening.unconfirmedSince} /> : undefined}
            </Fact>
          </>
        )}
      </Facts>
    </section>
  );
}

function Posts({ posts: { filled, needed, least, asOf } }: { posts: NonNullable<Centre['posts']> }) {
  const t = useTranslations();
  const { number } = useFormat();
  return (
    <>
      {t('centre.opening.filledOf', { filled: number(filled), needed: number(needed) })}{' '}
      {filled < least ? <strong>{t('centre.opening.least', { least: number(least) })}</strong> : null}{' '}
      <span className="hint">{t.rich('centre.opening.asOf', { day: () => <Day value={asOf} /> })}</span>
    </>
  );
}

function Party({ of }: { of: string }) {
  return <Words>{usePartyName(of)}</Words>;
}
