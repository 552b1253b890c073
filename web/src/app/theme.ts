import { prefer, useMedia, usePreferences } from '@/frame';

/** Whether it is dark now, and the change to the other. */
export function useTheme() {
  const { theme } = usePreferences();
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const dark = theme === 'system' ? systemDark : theme === 'dark';
  return { dark, change: () => prefer({ theme: dark ? 'light' : 'dark' }) };
}
