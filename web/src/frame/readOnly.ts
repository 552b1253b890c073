import { createContext, use } from 'react';
import { useTranslation } from './i18n/useTranslation';

/** Why the organization that one is in can only be read: a payment is missing, or it is archived. Given by the shell. */
export const ReadOnlyContext = createContext<'readOnly' | 'archived' | undefined>(undefined);

/** Why nothing can be written here, where that is so. */
export function useReadOnly(): string | undefined {
  const { t } = useTranslation();
  const reason = use(ReadOnlyContext);
  return reason && t(`problem.${reason}`);
}

/** For a button that begins to write: it can't be pressed where the organization can only be read, and says why. */
export function useWriting(): { disabled?: true; title?: string } {
  const title = useReadOnly();
  return title === undefined ? {} : { disabled: true, title };
}
