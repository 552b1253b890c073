import { Toast } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect } from 'react';

export const toasts = Toast.createToastManager();

let isShown: () => void;
/** What is added before would be lost. */
export const shown = new Promise<void>((resolve) => (isShown = resolve));

export default function Toasts({ closeLabel }: { closeLabel: string }) {
  useEffect(() => isShown(), []);
  return (
    <Toast.Provider toastManager={toasts}>
      <Toast.Portal>
        <Toast.Viewport className="fixed start-16 bottom-16 z-(--z-toast) flex w-[min(360px,calc(100vw-32px))] flex-col gap-8 max-phone:bottom-72">
          <List closeLabel={closeLabel} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function List({ closeLabel }: { closeLabel: string }) {
  const manager = Toast.useToastManager();
  return manager.toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-card bg-raised px-12 py-10 text-13 shadow-dialog transition-opacity duration-(--d-base) data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-center gap-10">
        {toast.type === 'failed' ? (
          <CircleAlert size={16} className="shrink-0 text-danger-text" />
        ) : (
          <CircleCheck size={16} className="shrink-0 text-success-text" />
        )}
        <Toast.Title className="min-w-0 grow" />
        <Toast.Action className="font-medium text-accent-text" />
        <Toast.Close
          aria-label={closeLabel}
          className="grid shrink-0 place-items-center rounded-control text-text-3 square-24 hover:bg-hover"
        >
          <X size={14} />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
