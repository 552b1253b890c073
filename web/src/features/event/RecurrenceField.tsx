import { useTranslation } from '@/frame';
import { Button, Chip, Field, Input, Select } from '@/ui';
import { firstWeekday } from './days';
import { frequencies, lineOf, ruleOf, type Frequency, type Rule } from './recurrence';
import { useEventWords } from './useEventWords';

type RecurrenceFieldProps = {
  value: string | null;
  /** A local time. */
  start: string;
  error: string | undefined;
  onChange: (value: string | null) => void;
};

const once: Rule = {
  frequency: 'WEEKLY',
  interval: 1,
  weekdays: [],
  byWeekday: false,
  until: undefined,
  count: undefined,
};

/** Says in a sentence what was chosen. Rules that were made elsewhere can be read and dropped. */
export function RecurrenceField({ value, start, error, onChange }: RecurrenceFieldProps) {
  const { t } = useTranslation('event');
  const words = useEventWords();
  const rule = value === null ? undefined : ruleOf(value);
  const set = (change: Partial<Rule>) => onChange(lineOf({ ...once, ...rule, ...change }, start));
  if (value !== null && !rule)
    return (
      <div className="flex items-center justify-between gap-12 text-14">
        <span>{t('repeat.special')}</span>
        <Button size="sm" onClick={() => onChange(null)}>
          {t('repeat.drop')}
        </Button>
      </div>
    );
  return (
    <fieldset className="flex flex-col gap-10">
      <Field
        name="recurrence"
        label={t('repeat.label')}
        error={error}
        help={value === null ? undefined : words.rule(value, start)}
      >
        <Select<Frequency | 'never'>
          value={rule?.frequency ?? 'never'}
          onChange={(next) =>
            next === 'never' ? onChange(null) : set({ frequency: next, weekdays: [], byWeekday: false })
          }
          options={[
            { value: 'never', label: t('repeat.never') },
            ...frequencies.map((frequency) => ({ value: frequency, label: t(`repeat.choice.${frequency}`) })),
          ]}
        />
      </Field>
      {rule && <Details rule={rule} start={start} set={set} />}
    </fieldset>
  );
}

type DetailsProps = { rule: Rule; start: string; set: (change: Partial<Rule>) => void };

function Details({ rule, start, set }: DetailsProps) {
  const { t } = useTranslation('event');
  return (
    <div className="flex flex-col gap-10 border-s-2 border-line ps-12">
      <Field label={t(`repeat.every.${rule.frequency}`)}>
        <Input
          type="number"
          min={1}
          max={99}
          value={rule.interval}
          onValueChange={(text) => set({ interval: Math.min(Math.max(Math.trunc(Number(text)), 1), 99) })}
          className="max-w-100"
        />
      </Field>
      {rule.frequency === 'WEEKLY' && <Weekdays rule={rule} start={start} set={set} />}
      {rule.frequency === 'MONTHLY' && (
        <Field label={t('repeat.on')}>
          <Select
            value={rule.byWeekday ? 'weekday' : 'day'}
            onChange={(next) => set({ byWeekday: next === 'weekday' })}
            options={[
              { value: 'day', label: t('repeat.sameDay') },
              { value: 'weekday', label: t('repeat.sameWeekday') },
            ]}
          />
        </Field>
      )}
      <End rule={rule} start={start} set={set} />
    </div>
  );
}

function Weekdays({ rule, start, set }: DetailsProps) {
  const { t, language } = useTranslation('event');
  const { weekday } = useEventWords();
  const ofStart = new Date(`${start.slice(0, 10)}T12:00:00Z`).getUTCDay();
  const first = firstWeekday(language);
  const chosen = (day: number) => day === ofStart || rule.weekdays.includes(day);
  const toggle = (day: number) =>
    set({ weekdays: chosen(day) ? rule.weekdays.filter((other) => other !== day) : [...rule.weekdays, day] });
  return (
    <div role="group" aria-label={t('repeat.on')} className="flex flex-wrap gap-6">
      {Array.from({ length: 7 }, (_, i) => (first + i) % 7).map((day) => (
        <Chip key={day} pressed={chosen(day)} onPress={() => toggle(day)}>
          {weekday(day, 'short')}
        </Chip>
      ))}
    </div>
  );
}

function End({ rule, start, set }: DetailsProps) {
  const { t } = useTranslation('event');
  const kind = rule.count !== undefined ? 'count' : rule.until !== undefined ? 'until' : 'never';
  const choose = (next: 'never' | 'count' | 'until') =>
    set({
      count: next === 'count' ? 10 : undefined,
      until: next === 'until' ? `${Number(start.slice(0, 4)) + 1}${start.slice(4, 10)}` : undefined,
    });
  return (
    <div className="grid gap-10 phone:grid-cols-2">
      <Field label={t('repeat.ends')}>
        <Select
          value={kind}
          onChange={choose}
          options={[
            { value: 'never', label: t('repeat.endless') },
            { value: 'count', label: t('repeat.afterTimes') },
            { value: 'until', label: t('repeat.onDate') },
          ]}
        />
      </Field>
      {kind === 'count' && (
        <Field label={t('repeat.count')}>
          <Input
            type="number"
            min={1}
            max={500}
            value={rule.count ?? 1}
            onValueChange={(text) => set({ count: Math.min(Math.max(Math.trunc(Number(text)), 1), 500) })}
          />
        </Field>
      )}
      {kind === 'until' && (
        <Field label={t('repeat.lastDay')}>
          <Input
            type="date"
            min={start.slice(0, 10)}
            value={rule.until ?? ''}
            onValueChange={(until) => until !== '' && set({ until })}
          />
        </Field>
      )}
    </div>
  );
}
