export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** The rules that people make here; RFC 5545 has more. */
export type Rule = {
  frequency: Frequency;
  interval: number;
  /** Of a weekly rule: SU is 0. */
  weekdays: number[];
  /** Of a monthly rule: the weekday of the start in its week of the month, and not the day of the month. */
  byWeekday: boolean;
  /** The last day, as YYYY-MM-DD. */
  until: string | undefined;
  count: number | undefined;
};

const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Which of its weekday a date is in its month: 1 to 4, and -1 for a fifth one. */
export function weekOfMonth(day: number): number {
  const week = Math.ceil(day / 7);
  return week === 5 ? -1 : week;
}

/** `start` is a local time such as 2027-03-28T02:30. */
export function lineOf(rule: Rule, start: string): string {
  const date = new Date(`${start.slice(0, 10)}T12:00:00Z`);
  const weekday = date.getUTCDay();
  const days = [...new Set([...rule.weekdays, weekday])].sort((a, b) => a - b);
  const parts = [
    `FREQ=${rule.frequency}`,
    rule.interval > 1 && `INTERVAL=${rule.interval}`,
    rule.frequency === 'WEEKLY' && `BYDAY=${days.map((day) => names[day]).join(',')}`,
    rule.frequency === 'MONTHLY' && rule.byWeekday && `BYDAY=${weekOfMonth(date.getUTCDate())}${names[weekday]}`,
    rule.count !== undefined && `COUNT=${rule.count}`,
    rule.count === undefined && rule.until !== undefined && `UNTIL=${rule.until.replaceAll('-', '')}T235959Z`,
  ];
  return `RRULE:${parts.filter(Boolean).join(';')}`;
}

/** The rule of an event that begins at another time: its day goes with the start. Rules of others' making stay. */
export function moved(lines: string, before: string, after: string): string {
  const rule = ruleOf(lines);
  if (!rule || after === '') return lines;
  const day = new Date(`${before.slice(0, 10)}T12:00:00Z`).getUTCDay();
  return lineOf({ ...rule, weekdays: rule.weekdays.filter((other) => other !== day) }, after);
}

/** Undefined for what says more than a {@link Rule} can. */
export function ruleOf(lines: string): Rule | undefined {
  const found = /^RRULE:(.+)$/.exec(lines.trim());
  if (!found) return undefined;
  const parts = new Map((found[1] ?? '').split(';').map((part) => part.split('=') as [string, string]));
  const known = ['FREQ', 'INTERVAL', 'BYDAY', 'COUNT', 'UNTIL', 'WKST'];
  const frequency = frequencies.find((name) => name === parts.get('FREQ'));
  if (!frequency || [...parts.keys()].some((name) => !known.includes(name))) return undefined;
  const byDay = parts.get('BYDAY')?.split(',') ?? [];
  const weekdays = byDay.map((name) => names.indexOf(name));
  const byWeekday = frequency === 'MONTHLY' && byDay.length === 1 && /^(-1|[1-4])[A-Z]{2}$/.test(byDay[0] ?? '');
  if (byDay.length > 0 && !byWeekday && (frequency !== 'WEEKLY' || weekdays.includes(-1))) return undefined;
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(parts.get('UNTIL') ?? '');
  return {
    frequency,
    interval: Number(parts.get('INTERVAL') ?? 1),
    weekdays: byWeekday ? [] : weekdays,
    byWeekday,
    until: until ? until.slice(1, 4).join('-') : undefined,
    count: parts.has('COUNT') ? Number(parts.get('COUNT')) : undefined,
  };
}
