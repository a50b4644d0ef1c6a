import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import type { GetConventionsIdTextAnswer } from '../../api/schema.d.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { LANGUAGES } from '../../i18n/languages.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Fold } from '../../ui/fold.tsx';
import { Answer } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { Code, Day, Money, Words } from '../../ui/values.tsx';
import { textQuery } from './queries.ts';

type Text = GetConventionsIdTextAnswer['text'];
type Side = Text['ar'];

interface Props {
  convention: string;
  amendment: number | undefined;
  /** The hash that the task names: the decision is about this text and no other. */
  hash: string;
  /** The parties' names, in the reader's language. */
  names: ReadonlyMap<string, string>;
}

/** The text that is decided on, in both languages in which it is signed. */
export function ConventionText({ convention, amendment, hash, names }: Props) {
  const t = useTranslations();
  const { language } = useLanguage();
  const [shown, setShown] = useState<'ar' | 'fr'>(language === 'ar' ? 'ar' : 'fr');
  const query = useQuery(textQuery(useApi(), convention, amendment));
  return (
    <section className="text" aria-labelledby="text-title">
      <h2 id="text-title">{t('tasks.text.title')}</h2>
      <Answer query={query}>
        {({ text }) => (
          <>
            <Tabs
              label={t('tasks.text.language')}
              selected={shown}
              onSelect={setShown}
              tabs={(['ar', 'fr'] as const).map((key) => ({
                key,
                title: LANGUAGES[key].name,
                content: <TextIn side={text[key]} language={key} names={names} />,
              }))}
            />
            <p className="text-version">
              {t('tasks.text.version', { version: text.version })} · {t('tasks.text.hash')}{' '}
              <Code>{hash}</Code>
            </p>
          </>
        )}
      </Answer>
    </section>
  );
}

interface SideProps {
  side: Side;
  language: 'ar' | 'fr';
  names: ReadonlyMap<string, string>;
}

function TextIn({ side, language, names }: SideProps) {
  const t = useTranslations();
  const format = useFormat();
  const { firstYear, lastYear, target } = side;
  return (
    <article className="text-body">
      <h3 lang={language} dir={LANGUAGES[language].dir}>
        {side.title}
      </h3>
      <h4>{t('tasks.text.object')}</h4>
      <p lang={language} dir={LANGUAGES[language].dir}>
        {side.object}
      </p>
      <dl className="facts">
        <div>
          <dt>{t('tasks.text.years')}</dt>
          <dd>{t('tasks.text.yearsRange', { first: String(firstYear), last: String(lastYear) })}</dd>
        </div>
        <div>
          <dt>{t('tasks.text.target')}</dt>
          <dd>
            {t('tasks.text.targetRange', {
              minimum: format.money(target.minimum),
              maximum: format.money(target.maximum),
            })}
          </dd>
        </div>
      </dl>
      <h4>{t('tasks.text.parties')}</h4>
      <ul>
        {side.parties.map(({ id, name }) => (
          <li key={id}>
            <Words>{name}</Words>
          </li>
        ))}
      </ul>
      <Tables side={side} names={names} />
    </article>
  );
}

function Tables({ side, names }: Pick<SideProps, 'side' | 'names'>) {
  const t = useTranslations();
  const terms = useTerms();
  const nameOf = (party: string) => <Words>{names.get(party) ?? party}</Words>;
  const forWhom = (earmark: string | undefined) => <Words>{terms.targetGroup(earmark)}</Words>;
  return (
    <>
      <Fold title={t('tasks.text.components')} count={side.components.length}>
        <Table
          caption={t('tasks.text.components')}
          isCaptionHidden
          empty={t('tasks.text.none')}
          rows={side.components}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'title',
              label: t('tasks.text.component'),
              cell: (row) => <Words>{row.title}</Words>,
              isHeading: true,
            },
            {
              key: 'province',
              label: t('tasks.text.province'),
              cell: (row) => <Words>{terms.province(row.province)}</Words>,
            },
            { key: 'for', label: t('tasks.text.for'), cell: (row) => forWhom(row.targetGroup) },
            {
              key: 'cost',
              label: t('tasks.text.cost'),
              cell: (row) => <Money centimes={row.cost} />,
              isNumber: true,
            },
          ]}
        />
      </Fold>
      <Fold title={t('tasks.text.contributions')} count={side.contributions.length}>
        <Table
          caption={t('tasks.text.contributions')}
          isCaptionHidden
          empty={t('tasks.text.none')}
          rows={side.contributions}
          rowKey={(row) => row.id}
          columns={[
            { key: 'party', label: t('tasks.text.party'), cell: (row) => nameOf(row.party), isHeading: true },
            { key: 'year', label: t('tasks.text.year'), cell: (row) => String(row.fiscalYear) },
            { key: 'nature', label: t('tasks.text.nature'), cell: (row) => t(`terms.nature.${row.nature}`) },
            { key: 'for', label: t('tasks.text.for'), cell: (row) => forWhom(row.earmark) },
            {
              key: 'amount',
              label: t('tasks.amount'),
              cell: (row) => <Money centimes={row.amount} />,
              isNumber: true,
            },
          ]}
        />
      </Fold>
      <Fold title={t('tasks.text.tranches')} count={side.tranches.length}>
        <Table
          caption={t('tasks.text.tranches')}
          isCaptionHidden
          empty={t('tasks.text.none')}
          rows={side.tranches.flatMap(({ n, dueDate, shares }) =>
            shares.map((share, index) => ({ ...share, n, dueDate, key: `${n}-${index}` })),
          )}
          rowKey={(row) => row.key}
          columns={[
            {
              key: 'n',
              label: t('tasks.text.tranches'),
              cell: (row) => t('tasks.text.tranche', { number: row.n }),
              isHeading: true,
            },
            { key: 'due', label: t('tasks.text.dueDate'), cell: (row) => <Day value={row.dueDate} /> },
            { key: 'party', label: t('tasks.text.party'), cell: (row) => nameOf(row.party) },
            { key: 'for', label: t('tasks.text.for'), cell: (row) => forWhom(row.earmark) },
            {
              key: 'amount',
              label: t('tasks.amount'),
              cell: (row) => <Money centimes={row.amount} />,
              isNumber: true,
            },
          ]}
        />
      </Fold>
    </>
  );
}
