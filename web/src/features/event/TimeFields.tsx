import { useId } from 'react';
import { useTranslation } from '@/frame';
import { Field, Input } from '@/ui';
import type { EventFields } from './eventTypes';
import { moved } from './recurrence';

type TimeFieldsProps = {
  fields: EventFields;
  errors: Record<string, string>;
  /** Whether time zone and rule can be changed. */
  zoned: boolean;
  onChange: (change: Partial<EventFields>) => void;
};

const asUtc = (local: string) => Date.parse(`${local}Z`);
const local = (time: number) => new Date(time).toISOString().slice(0, 16);

export function TimeFields({
  fields: { startsAt, endsAt, timezone, recurrence },
  errors,
  zoned,
  onChange,
}: TimeFieldsProps) {
  const { t } = useTranslation('event');
  const zones = useId();
  /** An event that moves stays as long as it was. */
  const start = (next: string) => {
    const length = asUtc(endsAt) - asUtc(startsAt);
    onChange({
      startsAt: next,
      ...(next !== '' && length > 0 && { endsAt: local(asUtc(next) + length) }),
      ...(zoned && recurrence !== null && { recurrence: moved(recurrence, startsAt, next) }),
    });
  };
  return (
    <>
      <div className="grid gap-14 phone:grid-cols-2">
        <Field name="startsAt" label={t('form.startsAt')} error={errors.startsAt}>
          <Input type="datetime-local" value={startsAt} onValueChange={start} />
        </Field>
        <Field name="endsAt" label={t('form.endsAt')} error={errors.endsAt}>
          <Input
            type="datetime-local"
            value={endsAt}
            min={startsAt}
            onValueChange={(next) => onChange({ endsAt: next })}
          />
        </Field>
      </div>
      {zoned && (
        <Field name="timezone" label={t('form.timezone')} help={t('form.timezoneHelp')} error={errors.timezone}>
          <Input
            list={zones}
            dir="ltr"
            value={timezone}
            onValueChange={(next) => onChange({ timezone: next })}
            autoComplete="off"
          />
          <datalist id={zones}>
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </Field>
      )}
    </>
  );
}
