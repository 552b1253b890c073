import { useSyncExternalStore } from 'react';

export type SubjectType = 'user' | 'topic' | 'post' | 'message' | 'event' | 'resource';
export type Subject = { type: SubjectType; id: string };

// Menus, which have the entry, are gone when it is chosen: the dialog stands beside the pages.
let subject: Subject | undefined;
const listeners = new Set<() => void>();

export function report(next: Subject | undefined): void {
  subject = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function useReported(): Subject | undefined {
  return useSyncExternalStore(subscribe, () => subject);
}
