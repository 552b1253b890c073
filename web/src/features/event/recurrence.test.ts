import { expect, it } from 'vitest';
import { lineOf, moved, ruleOf, type Rule } from './recurrence';

const rule = (more: Partial<Rule>): Rule => ({
  frequency: 'WEEKLY',
  interval: 1,
  weekdays: [],
  byWeekday: false,
  until: undefined,
  count: undefined,
  ...more,
});

it.each([
  ['each week on the day of the start', rule({}), 'RRULE:FREQ=WEEKLY;BYDAY=SA'],
  ['on other days too', rule({ weekdays: [2] }), 'RRULE:FREQ=WEEKLY;BYDAY=TU,SA'],
  ['every second week', rule({ interval: 2 }), 'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SA'],
  ['ten times', rule({ frequency: 'DAILY', count: 10 }), 'RRULE:FREQ=DAILY;COUNT=10'],
  ['until a day', rule({ frequency: 'YEARLY', until: '2030-12-31' }), 'RRULE:FREQ=YEARLY;UNTIL=20301231T235959Z'],
  ['on the last Saturday', rule({ frequency: 'MONTHLY', byWeekday: true }), 'RRULE:FREQ=MONTHLY;BYDAY=-1SA'],
])('writes a rule: %s', (_, given, line) => expect(lineOf(given, '2027-01-30T10:00')).toBe(line));

it('reads again what it wrote', () => {
  const given = rule({ interval: 2, weekdays: [2, 6], count: 5 });
  expect(ruleOf(lineOf(given, '2026-11-28T10:00'))).toEqual(given);
});

it('moves with the start', () => {
  expect(moved('RRULE:FREQ=WEEKLY;BYDAY=TU,SA', '2027-01-30T10:00', '2027-01-31T10:00')).toBe(
    'RRULE:FREQ=WEEKLY;BYDAY=SU,TU',
  );
  expect(moved('RRULE:FREQ=HOURLY', '2027-01-30T10:00', '2027-01-31T10:00')).toBe('RRULE:FREQ=HOURLY');
});

it.each(['RRULE:FREQ=HOURLY', 'RRULE:FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO', 'RRULE:FREQ=DAILY\nEXDATE:20261128T100000Z'])(
  'leaves alone what it does not know: %s',
  (lines) => expect(ruleOf(lines)).toBeUndefined(),
);
