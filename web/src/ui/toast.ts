type ToastOptions = { undo?: { label: string; act: () => void } };

// Base UI's toasts are not needed for the first paint.
const manager = async () => (await import('./Toasts')).toasts;

async function add(text: string, failed: boolean, { undo }: ToastOptions): Promise<void> {
  (await manager()).add({
    title: text,
    ...(failed ? { type: 'failed', timeout: 0, priority: 'high' } : { type: 'done', timeout: 6000 }),
    ...(undo && { actionProps: { children: undo.label, onClick: undo.act } }),
  });
}

/** One line that something was done, with a way back where there is one. */
export function say(text: string, options: ToastOptions = {}): void {
  void add(text, false, options);
}

/** What failed stays until it is closed. */
export function complain(text: string, options: ToastOptions = {}): void {
  void add(text, true, options);
}
