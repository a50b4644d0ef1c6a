import './dialog-box.css';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslations } from 'use-intl/react';
import { Icon } from './icon.tsx';

export interface Asked {
  title: string;
  onClose: () => void;
  /** A dialog that has to be answered: neither Escape nor a press outside closes it. */
  mustAnswer?: boolean;
  /** Not to be closed just now: what was asked is on its way, or nobody knows whether it arrived. */
  isHeld?: boolean;
  /** For what needs room: tables, several columns of fields. */
  isWide?: boolean;
  /** For a list that grows and shrinks: it keeps its height, and fills a phone. */
  isTall?: boolean;
  children: ReactNode;
}

/** The open dialog of `Dialog`. */
export function DialogBox({
  title,
  onClose,
  mustAnswer = false,
  isHeld = false,
  isWide = false,
  isTall = false,
  children,
}: Asked) {
  const t = useTranslations();
  return (
    <ModalOverlay
      className={isTall ? 'overlay overlay-tall' : 'overlay'}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!mustAnswer && !isHeld}
      isKeyboardDismissDisabled={mustAnswer || isHeld}
    >
      <Modal className={isTall ? 'modal modal-tall' : isWide ? 'modal modal-wide' : 'modal'}>
        <AriaDialog role={mustAnswer ? 'alertdialog' : 'dialog'} className="dialog">
          <Heading slot="title">{title}</Heading>
          {mustAnswer ? null : (
            <Button slot="close" isDisabled={isHeld} className="dialog-close" aria-label={t('ui.close')}>
              <Icon name="cross" />
            </Button>
          )}
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
