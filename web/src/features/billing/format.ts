import i18next from 'i18next';

export { money } from '@/frame';

const format = (options: Intl.DateTimeFormatOptions, iso: string) =>
  new Intl.DateTimeFormat(i18next.language, options).format(new Date(iso));

/** "24 December 2026". */
export const day = (iso: string) => format({ dateStyle: 'long' }, iso);
/** "24 Dec", with the year where it is not this one. */
export const shortDay = (iso: string) => {
  const sameYear = new Date(iso).getFullYear() === new Date().getFullYear();
  return format({ day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }, iso);
};
export const dayAndTime = (iso: string) => format({ dateStyle: 'medium', timeStyle: 'short' }, iso);
