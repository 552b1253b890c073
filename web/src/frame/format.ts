import i18next from 'i18next';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(i18next.language, options);

/** "6 min", "Yesterday 16:12", "Thu", "2 Mar". */
export function shortTime(iso: string, now = Date.now()): string {
  const time = new Date(iso);
  const age = now - time.getTime();
  const unit = (value: number, name: string) =>
    new Intl.NumberFormat(i18next.language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(
      Math.floor(value),
    );
  if (age < minute) return i18next.t('time.now');
  if (age < hour) return unit(age / minute, 'minute');
  if (age < 12 * hour) return unit(age / hour, 'hour');
  if (age < 2 * day && new Date(now - day).toDateString() === time.toDateString()) {
    const yesterday = new Intl.RelativeTimeFormat(i18next.language, { numeric: 'auto' }).format(-1, 'day');
    return `${yesterday.charAt(0).toLocaleUpperCase()}${yesterday.slice(1)} ${format({ timeStyle: 'short' }).format(time)}`;
  }
  if (age < 6 * day) return format({ weekday: 'short' }).format(time);
  const sameYear = new Date(now).getFullYear() === time.getFullYear();
  return format({ day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(time);
}

export function fullTime(iso: string): string {
  return format({ dateStyle: 'full', timeStyle: 'short' }).format(new Date(iso));
}

export function number(value: number): string {
  return new Intl.NumberFormat(i18next.language).format(value);
}

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

/** "4.1K". */
export function short(value: number): string {
  return new Intl.NumberFormat(i18next.language, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}
