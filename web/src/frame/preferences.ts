import { useSyncExternalStore } from 'react';

export type Preferences = {
  theme: 'system' | 'light' | 'dark';
  density: 'normal' | 'compact';
  /** A language of `languages`, or undefined for the browser's. */
  language?: string;
  singleKeys: boolean;
};

const key = 'parley.preferences';
const usual: Preferences = { theme: 'system', density: 'normal', singleKeys: true };
const listeners = new Set<() => void>();
let current = stored();

function stored(): Preferences {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Preferences>) };
  } catch {
    return usual;
  }
}

function show({ theme, density }: Preferences): void {
  const { dataset } = document.documentElement;
  if (theme === 'system') delete dataset.theme;
  else dataset.theme = theme;
  if (density === 'compact') dataset.density = density;
  else delete dataset.density;
}

function become(next: Preferences): void {
  current = next;
  show(next);
  for (const listener of listeners) listener();
}

export const preferences = () => current;

export function prefer(change: Partial<Preferences>): void {
  become({ ...current, ...change });
  try {
    localStorage.setItem(key, JSON.stringify(current));
  } catch {
    // It holds until the page is closed.
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

addEventListener('storage', (event) => {
  if (event.key === key) become(stored());
});

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}
