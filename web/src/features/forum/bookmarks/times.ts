const pad = (value: number) => String(value).padStart(2, '0');

/** As a field for date and time has it: in the reader's time. */
export function localTime(at: Date): string {
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

function morningIn(days: number, now: Date): Date {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  at.setHours(9, 0, 0, 0);
  return at;
}

/** When people want to be reminded. */
export const later = {
  today: (now: Date) => new Date(now.getTime() + 3 * 3_600_000),
  tomorrow: (now: Date) => morningIn(1, now),
  week: (now: Date) => morningIn(7, now),
} as const;
export const laters = ['today', 'tomorrow', 'week'] as const;
