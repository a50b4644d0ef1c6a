import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import type { GetConventionsIdReadinessAnswer } from '../../api/schema.d.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Icon } from '../../ui/icon.tsx';
import { useConvention, useNames } from '../convention/use-convention.ts';
import { readinessQuery } from './queries.ts';

type Warning = GetConventionsIdReadinessAnswer['warnings'][number];

/** The warnings before the signature, which block nothing; shown apart from the gaps. */
export function Warnings() {
  const t = useTranslations();
  const say = useWarningSentence();
  const { id, version } = useConvention();
  const { data } = useQuery(readinessQuery(useApi(), id, version));
  if (!data || data.warnings.length === 0) return null;
  return (
    <section className="note note-quiet">
      <Icon name="info" />
      <div>
        <h3>{t('convention.warnings.title')}</h3>
        <ul>
          {data.warnings.map((each) => (
            <li key={keyOf(each)}>
              {say(each)} <ToOther warned={each} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function keyOf(warned: Warning): string {
  const tranche = warned.warning === 'calledBeforeYear' ? warned.tranche : '';
  return `${warned.warning}/${warned.about}/${tranche}`;
}

/** The way to the convention that a warning names. */
function ToOther({ warned }: { warned: Warning }) {
  const t = useTranslations();
  if (warned.warning !== 'referenceTaken') return null;
  return (
    <Link to="/conventions/$id" params={{ id: warned.other.id }}>
      {t('convention.warnings.toOther')}
    </Link>
  );
}

/** A warning as a sentence. A funding line is a party and an earmark, or "-" for none. */
function useWarningSentence() {
  const t = useTranslations();
  const format = useFormat();
  const { targetGroup } = useTerms();
  const names = useNames();
  const { pledges } = useConvention();
  return (warned: Warning): string => {
    switch (warned.warning) {
      case 'mailboxMissing':
      case 'nameTwice':
        return t(`convention.warnings.${warned.warning}`, { party: isolate(names.party(warned.about)) });
      case 'pledgeTwice': {
        const pledge = pledges.find(({ id }) => id === warned.about);
        return t('convention.warnings.pledgeTwice', {
          party: isolate(names.party(pledge?.party ?? '')),
          amount: isolate(format.money(pledge?.amount ?? 0)),
          year: String(pledge?.fiscalYear ?? ''),
        });
      }
      case 'calledBeforeYear': {
        const [party = '', earmark] = warned.about.split('/');
        return t('convention.warnings.calledBeforeYear', {
          party: isolate(names.party(party)),
          group: isolate(targetGroup(earmark === '-' ? undefined : earmark)),
          tranche: String(warned.tranche),
          year: String(warned.year),
          expected: isolate(format.money(warned.expected)),
          actual: isolate(format.money(warned.actual)),
        });
      }
      case 'referenceTaken':
        return t('convention.warnings.referenceTaken', {
          number: isolate(warned.other.number),
          reference: isolate(warned.other.reference),
          title: isolate(format.text(warned.other.title)),
        });
    }
  };
}
