import { createContext, use } from 'react';
import { useTranslation } from './i18n/useTranslation';

/** Whether the organization that one is in can only be read, because a payment is missing. Given by the shell. */
export const ReadOnlyContext = createContext(false);

/** Why nothing can be written here, where that is so. */
export function useReadOnly(): string | undefined {
  const { t } = useTranslation();
  return use(ReadOnlyContext) ? t('problem.readOnly') : undefined;
}

/** For a button that begins to write: it can't be pressed where the organization can only be read, and says why. */
export function useWriting(): { disabled?: true; title?: string } {
  const title = useReadOnly();
  return title === undefined ? {} : { disabled: true, title };
}
