import { AlertDialog } from '@base-ui/react/alert-dialog';
import { Dialog as Base } from '@base-ui/react/dialog';
import { useRef, type ReactNode } from 'react';
import { Button } from './Button';
import { cx } from './cx';

export const scrim =
  'fixed inset-0 z-(--z-dialog) bg-scrim transition-opacity duration-(--d-base) data-ending-style:opacity-0 data-starting-style:opacity-0';
const popup =
  'fixed inset-x-0 top-1/2 z-(--z-dialog) mx-auto max-h-[90dvh] w-[min(440px,calc(100vw-32px))] -translate-y-1/2 overflow-auto rounded-dialog bg-raised p-20 shadow-dialog outline-none transition duration-(--d-base) data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0';

type DialogProps = { open: boolean; onClose: () => void; title: string; wide?: boolean; children: ReactNode };

export function Dialog({ open, onClose, title, wide = false, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={scrim} />
        <Base.Popup className={cx(popup, wide && 'w-[min(640px,calc(100vw-32px))]!')}>
          <Base.Title className="mb-12 text-16 font-semibold">{title}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

type ConfirmProps = {
  open: boolean;
  onClose: () => void;
  /** The question. */
  title: string;
  /** What will go, and whether it can come back. */
  children: ReactNode;
  keep: string;
  confirm: string;
  busy?: boolean;
  onConfirm: () => void;
};

/** Asks before something is destroyed. The focus starts on the safe answer. */
export function ConfirmDialog({
  open,
  onClose,
  title,
  children,
  keep,
  confirm,
  busy = false,
  onConfirm,
}: ConfirmProps) {
  const safe = useRef<HTMLButtonElement>(null);
  return (
    <AlertDialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={scrim} />
        <AlertDialog.Popup initialFocus={safe} className={popup}>
          <AlertDialog.Title className="mb-6 text-16 font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="text-14 text-text-2">{children}</AlertDialog.Description>
          <div className="mt-20 flex justify-end gap-8">
            <AlertDialog.Close ref={safe} render={<Button>{keep}</Button>} />
            <Button look="danger-filled" busy={busy} onClick={onConfirm}>
              {confirm}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
