import { Dialog as Base } from '@base-ui/react/dialog';
import { cx } from './cx';
import { scrim } from './Dialog';
import type { SheetProps } from './Sheet';

/** From the end side: the pane on small windows. */
export default function Sheet({ open, onClose, title, side = 'end', children }: SheetProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={cx(scrim, 'z-(--z-drawer)!')} />
        <Base.Popup
          className={cx(
            'fixed inset-y-0 z-(--z-drawer) flex w-[min(344px,88vw)] flex-col overflow-hidden bg-app shadow-dialog transition-opacity duration-(--d-slow) outline-none data-ending-style:opacity-0 data-starting-style:opacity-0',
            side === 'end' ? 'end-0' : 'start-0',
          )}
        >
          <Base.Title className="sr-only">{title}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
