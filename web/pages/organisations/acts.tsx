import './acts.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Correct } from './correct.tsx';
import type { Organisation } from './filters.ts';
import { Suspend } from './suspend.tsx';
import { Verify } from './verify.tsx';

const ACTS = ['verify', 'correct', 'suspend', 'resume'] as const;
type ActName = (typeof ACTS)[number];

/** The acts that the API allows the reader on an organisation now; each in a dialog. */
export function Acts({ organisation }: { organisation: Organisation }) {
  const t = useTranslations();
  const [open, setOpen] = useState<ActName>();
  const possible = ACTS.filter((name) => organisation.possibleActs.includes(name));
  const props = { organisation, onClose: () => setOpen(undefined) };
  if (possible.length === 0) return null;
  return (
    <div className="register-acts not-printed">
      {possible.map((name) => (
        <Button key={name} kind={name === 'verify' ? 'primary' : 'secondary'} onPress={() => setOpen(name)}>
          {t(`organisations.acts.${name}`)}
        </Button>
      ))}
      {open === 'verify' ? <Verify {...props} /> : null}
      {open === 'correct' ? <Correct {...props} /> : null}
      {open === 'suspend' || open === 'resume' ? <Suspend {...props} /> : null}
    </div>
  );
}
