import { useCallback, useSyncExternalStore } from 'react';

const values = new Map<string, unknown>();
const listeners = new Set<() => void>();

/** How a value is read from storage, which may hold anything; `empty` is what is there before. */
export type Shelf<T> = { name: string; empty: T; read: (stored: unknown) => T | undefined };

function stored(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

function kept<T>(shelf: Shelf<T>, of: string): T {
  const key = `parley.${shelf.name}.${of}`;
  if (!values.has(key)) values.set(key, shelf.read(stored(key)) ?? shelf.empty);
  return values.get(key) as T;
}

function keep<T>(shelf: Shelf<T>, of: string, change: (present: T) => T): void {
  const key = `parley.${shelf.name}.${of}`;
  const next = change(kept(shelf, of));
  values.set(key, next);
  try {
    if (next === shelf.empty) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(next));
  } catch {
    // Full or forbidden: it lives as long as the page.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What somebody has written and not sent: it outlives the page, and a reload where storage allows it. */
export function useKept<T>(shelf: Shelf<T>, of: string): [T, (change: (present: T) => T) => void] {
  const value = useSyncExternalStore(subscribe, () => kept(shelf, of));
  return [value, useCallback((change: (present: T) => T) => keep(shelf, of, change), [shelf, of])];
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
