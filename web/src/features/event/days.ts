/** A day of the reader's clocks, as YYYY-MM-DD. */
export function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function startOfDay(date: Date): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate());
}

export function plusDays(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days);
}

/** The reader's own kind of the language, such as en-GB, which begins weeks and writes hours in its way. */
export function localeFor(language: string): string {
  return navigator.languages.find((tag) => tag.split('-')[0] === language) ?? language;
}

/** 0 for Sunday, as Date counts. */
export function firstWeekday(language: string): number {
  const locale = new Intl.Locale(localeFor(language)) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 }).firstDay % 7;
}

export function startOfWeek(date: Date, language: string): Date {
  return plusDays(date, -((date.getDay() - firstWeekday(language) + 7) % 7));
}

/** The days of the weeks that a month touches. */
export function daysOfMonth(month: Date, language: string): Date[] {
  const first = startOfWeek(new Date(month.getFullYear(), month.getMonth(), 1), language);
  const last = new Date(month.getFullYear(), month.getMonth() + 1, 0);
  const weeks = Math.ceil(((last.getTime() - first.getTime()) / 86_400_000 + 1) / 7);
  return Array.from({ length: weeks * 7 }, (_, i) => plusDays(first, i));
}

/** "2026-11" of an address; now where it is none. */
export function monthOf(text: string | undefined): Date {
  const found = /^(\d{4})-(\d{2})$/.exec(text ?? '');
  const now = new Date();
  return found ? new Date(Number(found[1]), Number(found[2]) - 1, 1) : new Date(now.getFullYear(), now.getMonth(), 1);
}
