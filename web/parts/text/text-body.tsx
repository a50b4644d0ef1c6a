import './text-body.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useRanges } from '../../i18n/use-ranges.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Fact, Facts } from '../../ui/facts.tsx';
import { Words } from '../../ui/values.tsx';
import type { Side } from './text-changes.ts';
import { TextTables } from './text-tables.tsx';

/**
 * The whole text that is signed, in one language: everything that its hash covers. With `folds` its lists can be
 * folded away, and are on a phone.
 */
export function TextBody({ number, text, folds = false }: { number: string; text: Side; folds?: boolean }) {
  const t = useTranslations();
  const format = useFormat();
  const ranges = useRanges();
  const { region, targetGroup } = useTerms();
  const names = new Map(text.parties.map(({ id, name }) => [id, name]));
  const { minimum, maximum } = text.target;
  return (
    <article className="text-body">
      <h3>{text.title}</h3>
      <Facts>
        <Fact label={t('convention.text.actType')}>{t(`convention.actType.${text.actType}`)}</Fact>
        <Fact label={t('convention.number')}>
          <Words>{number}</Words>
        </Fact>
        <Fact label={t('convention.reference')}>
          {text.reference === undefined ? undefined : <Words>{text.reference}</Words>}
        </Fact>
        <Fact label={t('tasks.region')}>{region(text.region)}</Fact>
        <Fact label={t('tasks.text.years')}>{ranges.years(text.firstYear, text.lastYear)}</Fact>
        <Fact label={t('tasks.text.target')}>{ranges.amounts(minimum, maximum)}</Fact>
        <Fact label={t('convention.parties.projectOwner')}>
          <Words>{names.get(text.projectOwner) ?? text.projectOwner}</Words>
        </Fact>
        <Fact label={t('convention.parties.accountHolder')}>
          <Words>{names.get(text.accountHolder) ?? text.accountHolder}</Words>
        </Fact>
        {text.earmarkFloors.map((floor) => (
          <Fact
            key={floor.targetGroup}
            label={t('convention.text.floor', { group: targetGroup(floor.targetGroup) })}
          >
            {format.money(floor.minimum)}
          </Fact>
        ))}
      </Facts>
      <h4>{t('tasks.text.object')}</h4>
      <p className="text-object">{text.object}</p>
      <h4>{t('tasks.text.parties')}</h4>
      <ol>
        {text.parties.map(({ id, name, kind }) => (
          <li key={id}>
            <Words>{name}</Words> ({t(`convention.parties.kinds.${kind}`)})
          </li>
        ))}
      </ol>
      <TextTables text={text} names={names} folds={folds} />
    </article>
  );
}
