import { useSyncExternalStore } from 'react';

type ToastOptions = { undo?: { label: string; act: () => void } };

// Base UI's toasts are loaded with the first touch or key, so that the live region stands before it is needed.
let wanted = false;
const listeners = new Set<() => void>();
const uses = ['pointerdown', 'keydown'];

function want(): void {
  wanted = true;
  for (const use of uses) removeEventListener(use, want, true);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!wanted) for (const use of uses) addEventListener(use, want, true);
  return () => void listeners.delete(listener);
}

/** True once toasts are to be shown. */
export function useToastsWanted(): boolean {
  return useSyncExternalStore(subscribe, () => wanted);
}

async function manager() {
  want();
  const { shown, toasts } = await import('./Toasts');
  await shown;
  return toasts;
}

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
