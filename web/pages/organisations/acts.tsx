import './acts.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Confirm } from './confirm.tsx';
import { Correct } from './correct.tsx';
import { DecideMerge } from './decide-merge.tsx';
import type { Organisation } from './filters.ts';
import { ProposeMerge } from './propose-merge.tsx';
import { Suspend } from './suspend.tsx';
import { Verify } from './verify.tsx';

const ACTS = [
  'verify',
  'confirm',
  'confirmMerge',
  'declineMerge',
  'correct',
  'proposeMerge',
  'suspend',
  'resume',
] as const;
type ActName = (typeof ACTS)[number];
/** What somebody is waited for to do. */
const PRIMARY: readonly ActName[] = ['verify', 'confirm', 'confirmMerge'];

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
        <Button
          key={name}
          kind={PRIMARY.includes(name) ? 'primary' : 'secondary'}
          onPress={() => setOpen(name)}
        >
          {t(`organisations.acts.${name}`)}
        </Button>
      ))}
      {open === 'verify' ? <Verify {...props} /> : null}
      {open === 'correct' ? <Correct {...props} /> : null}
      {open === 'confirm' ? <Confirm {...props} /> : null}
      {open === 'proposeMerge' ? <ProposeMerge {...props} /> : null}
      {open === 'confirmMerge' || open === 'declineMerge' ? <DecideMerge {...props} act={open} /> : null}
      {open === 'suspend' || open === 'resume' ? <Suspend {...props} /> : null}
    </div>
  );
}
