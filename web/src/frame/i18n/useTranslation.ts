import i18next, { type FlatNamespace, type TFunction } from 'i18next';
import { useMemo, useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
};

const language = () => i18next.language;

/** The words of a feature, or the common ones. react-i18next does the same for 4 kB more, with loading that we don't need. */
export function useTranslation<N extends FlatNamespace = 'common'>(
  namespace = 'common' as N,
): { t: TFunction<N>; language: string } {
  const now = useSyncExternalStore(subscribe, language);
  const t = useMemo(() => i18next.getFixedT(now, namespace), [now, namespace]);
  return { t: t as unknown as TFunction<N>, language: now };
}
