import i18next from 'i18next';

/** "$99.00", of cents; `short` leaves the cents away where there are none. */
export function money(amount: number, currency: string, short = false): string {
  const options: Intl.NumberFormatOptions = { style: 'currency', currency: currency.toUpperCase() };
  const { maximumFractionDigits: digits = 2 } = new Intl.NumberFormat(i18next.language, options).resolvedOptions();
  const value = amount / 10 ** digits;
  const whole = short && Number.isInteger(value);
  return new Intl.NumberFormat(i18next.language, { ...options, ...(whole && { maximumFractionDigits: 0 }) }).format(
    value,
  );
}

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
