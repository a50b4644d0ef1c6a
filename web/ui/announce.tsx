import './announce.css';
import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** Short news of what was done, read out and shown until it is closed or replaced. */

const AnnounceContext = createContext<(message: string) => void>(() => undefined);

export function AnnounceProvider({ children }: { children: ReactNode }) {
  const t = useTranslations();
  const [message, setMessage] = useState<string>();
  const announce = useCallback((said: string) => setMessage(said), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="toast-region" role="status" aria-live="polite">
        {message === undefined ? null : (
          <div className="toast">
            <Icon name="check" />
            <span>
              <bdi>{message}</bdi>
            </span>
            <Button kind="quiet" onPress={() => setMessage(undefined)}>
              {t('ui.close')}
            </Button>
          </div>
        )}
      </div>
    </AnnounceContext>
  );
}

/** Says what was done. */
export function useAnnounce(): (message: string) => void {
  return use(AnnounceContext);
}
