import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { preferences } from './preferences';

export type KeyBinding = {
  /** "?", "g h" (one after the other), "mod+k", "F6", "shift+F6". */
  keys: string;
  label: string;
  run: () => void;
};

let bindings: readonly KeyBinding[] = [];
const listeners = new Set<() => void>();
let pending = '';
let pendingUntil = 0;

function bind(binding: KeyBinding): () => void {
  bindings = [binding, ...bindings];
  tell();
  return () => {
    bindings = bindings.filter((other) => other !== binding);
    tell();
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** A key works while the component that asks for it is shown; the newest of two equal ones wins. */
export function useKey(keys: string, label: string, run: () => void): void {
  const onKey = useEffectEvent(run);
  useEffect(() => bind({ keys, label, run: () => onKey() }), [keys, label]);
}

/** All keys that work now, for the list that `?` opens. */
export function useBindings(): readonly KeyBinding[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    () => bindings,
  );
}

function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.ctrlKey || event.metaKey) return `mod+${key}`;
  return event.shiftKey && event.key.length > 1 ? `shift+${key}` : key;
}

/** The editor is in a shadow root: to the window, its events seem to come from the element around it. */
const isWriting = ([target]: EventTarget[]) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'));

const isSingle = (keys: string) => !keys.includes('+') && !/^F\d/.test(keys);

export function pressed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const name = nameOf(event);
  if (isSingle(name) && (isWriting(event.composedPath()) || !preferences().singleKeys)) return;
  const sequence = event.timeStamp < pendingUntil ? `${pending} ${name}` : name;
  const found =
    bindings.find((binding) => binding.keys === sequence) ?? bindings.find((binding) => binding.keys === name);
  if (found) {
    event.preventDefault();
    found.run();
  }
  pending = found ? '' : name;
  pendingUntil = bindings.some((binding) => binding.keys.startsWith(`${name} `)) && !found ? event.timeStamp + 1200 : 0;
}

export function startKeys(): void {
  addEventListener('keydown', pressed);
}
