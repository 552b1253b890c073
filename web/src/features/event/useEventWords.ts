import { useTranslation } from '@/frame';
import { localeFor } from './days';
import { ruleOf, weekOfMonth } from './recurrence';

const sunday = Date.UTC(2026, 0, 4);

/** Times and rules, as people say them. */
export function useEventWords() {
  const { t, language } = useTranslation('event');
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(localeFor(language), options);
  const weekday = (day: number, style: 'long' | 'short' = 'long') =>
    format({ weekday: style, timeZone: 'UTC' }).format(sunday + day * 86_400_000);
  const list = (words: string[]) => new Intl.ListFormat(language).format(words);
  return {
    format,
    weekday,
    /** "18:30–21:00", with the days where they differ. */
    hours: (startsAt: string, endsAt: string, timeZone?: string) =>
      format({ timeStyle: 'short', timeZone }).formatRange(new Date(startsAt), new Date(endsAt)),
    /** "Saturday 28 November 2026, 10:00–17:00" */
    span: (startsAt: string, endsAt: string, timeZone?: string) =>
      format({
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        hour: 'numeric',
        minute: '2-digit',
        timeZone,
      }).formatRange(new Date(startsAt), new Date(endsAt)),
    /** `start` is a local time. */
    rule: (lines: string, start: string): string => {
      const rule = ruleOf(lines);
      if (!rule) return t('repeat.special');
      const date = new Date(`${start.slice(0, 10)}T12:00:00Z`);
      const days = rule.weekdays.length > 0 ? rule.weekdays : [date.getUTCDay()];
      const count = rule.interval;
      const each = {
        DAILY: () => t('repeat.days', { count }),
        WEEKLY: () => t('repeat.weeks', { count, days: list(days.map((day) => weekday(day))) }),
        MONTHLY: () =>
          rule.byWeekday
            ? t('repeat.monthsByWeekday', {
                count,
                which: t(`repeat.week.${weekOfMonth(date.getUTCDate()) as 1 | 2 | 3 | 4 | -1}`),
                day: weekday(date.getUTCDay()),
              })
            : t('repeat.months', { count, day: date.getUTCDate() }),
        YEARLY: () =>
          t('repeat.years', { count, day: format({ day: 'numeric', month: 'long', timeZone: 'UTC' }).format(date) }),
      }[rule.frequency]();
      if (rule.count !== undefined) return t('repeat.times', { each, count: rule.count });
      if (rule.until === undefined) return each;
      return t('repeat.until', { each, date: format({ dateStyle: 'medium' }).format(new Date(`${rule.until}T12:00`)) });
    },
  };
}
