import './acts.css';
import '../../ui/edit-fold.css';
import { useTranslations } from 'use-intl/react';
import type { Centre } from '../../parts/centres/centres.ts';
import { usePerson } from '../../session/use-session.ts';
import { ACT_BUTTONS } from './act-buttons.tsx';
import { type ActName, offeredTo } from './offered.ts';

const GRAVE: readonly ActName[] = ['suspend', 'close', 'abandon'];

/** What the reader may do: the acts that are asked for beside the sentence that asks, the others folded away. */
export function Acts({ centre }: { centre: Centre }) {
  const t = useTranslations();
  const { party } = usePerson();
  const { asked, others } = offeredTo(centre, party);
  return (
    <>
      {asked.length > 0 ? (
        <div className="centre-acts not-printed">
          {asked.map((name) => (
            <One
              key={name}
              name={name}
              centre={centre}
              kind={name === 'returnOpening' ? 'secondary' : 'primary'}
            />
          ))}
        </div>
      ) : null}
      {others.length > 0 ? (
        <details className="edit-fold not-printed">
          <summary>{t('centre.otherActs')}</summary>
          <div className="edit-fold-body">
            <div className="centre-acts">
              {others.map((name) => (
                <One
                  key={name}
                  name={name}
                  centre={centre}
                  kind={GRAVE.includes(name) ? 'danger' : 'secondary'}
                />
              ))}
            </div>
          </div>
        </details>
      ) : null}
    </>
  );
}

interface OneProps {
  name: ActName;
  centre: Centre;
  kind: 'primary' | 'secondary' | 'danger';
}

function One({ name, ...props }: OneProps) {
  const Button = ACT_BUTTONS[name];
  return <Button name={name} {...props} />;
}
