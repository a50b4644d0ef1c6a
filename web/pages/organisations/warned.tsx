import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Distinguish } from './distinguish.tsx';
import type { Organisation } from './filters.ts';

/** What is good to know before an organisation is used; of one with a similar name, whether it is the same. */
export function Warned({ organisation }: { organisation: Organisation }) {
  const t = useTranslations();
  const [other, setOther] = useState<string>();
  const { warnings, possibleActs } = organisation;
  return (
    <>
      {warnings.map((warned) => (
        <div key={`${warned.warning}${warned.other}`} className="note note-warning">
          <Icon name="warning" />
          <div>
            <p>
              <bdi>{warned.message}</bdi>{' '}
              {warned.other === undefined ? null : (
                <Link to="/organisations/$id" params={{ id: warned.other }}>
                  {t('organisations.compare')}
                </Link>
              )}
            </p>
            {warned.other !== undefined && possibleActs.includes('distinguish') ? (
              <div className="not-printed">
                <Button kind="secondary" onPress={() => setOther(warned.other)}>
                  {t('organisations.distinguish.open')}
                </Button>
              </div>
            ) : null}
          </div>
        </div>
      ))}
      {other === undefined ? null : (
        <Distinguish
          organisation={organisation}
          from={other.replace(/^o-/, '')}
          onClose={() => setOther(undefined)}
        />
      )}
    </>
  );
}
