import './saving-state.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import type { IconName } from '../../ui/icon.tsx';
import type { SaveState, SaveStatus } from './save-state.ts';

type Shown = Pick<SaveState<unknown, unknown>, 'status' | 'savedAt' | 'faults' | 'hasNews'>;

const LOOKS: Record<SaveStatus, { tone: Tone; icon: IconName }> = {
  local: { tone: 'info', icon: 'pen' },
  waiting: { tone: 'neutral', icon: 'pen' },
  saving: { tone: 'neutral', icon: 'clock' },
  saved: { tone: 'good', icon: 'check' },
  refused: { tone: 'bad', icon: 'warning' },
  unanswered: { tone: 'warning', icon: 'offline' },
  conflict: { tone: 'bad', icon: 'warning' },
};

/** Whether what was typed is saved, and where it is if it is not. */
export function SavingState({ state }: { state: Shown }) {
  const t = useTranslations();
  const format = useFormat();
  const { status, savedAt, faults, hasNews } = state;
  const isPartial = status === 'saved' && faults.length > 0;
  const word = isPartial ? 'partial' : status;
  const { tone, icon } = isPartial ? ({ tone: 'warning', icon: 'pen' } as const) : LOOKS[status];
  return (
    <div className="saving" role="status" data-status={word}>
      <Badge tone={tone} icon={icon}>
        {t(`draft.saving.${word}`)}
      </Badge>
      {savedAt !== undefined && status === 'saved' ? (
        <span className="hint">{t('draft.savedAt', { time: format.instant(savedAt) })}</span>
      ) : null}
      {hasNews ? <span className="hint">{t('draft.news')}</span> : null}
    </div>
  );
}
