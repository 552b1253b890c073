import { useState } from 'react';
import { later, laters, localTime } from '@/features/forum';
import { useTranslation } from '@/frame';
import { Chip, Field, Input } from '@/ui';

type TimeFieldProps = { value: string; onChange: (value: string) => void; error: string | false | undefined };

/** When a message is sent, in the reader's time. */
export function TimeField({ value, onChange, error }: TimeFieldProps) {
  const { t } = useTranslation('chat');
  const [now] = useState(() => new Date());
  return (
    <>
      <Field name="sendAt" label={t('scheduled.when')} error={error}>
        <Input type="datetime-local" value={value} onValueChange={onChange} />
      </Field>
      <div className="-mt-6 flex flex-wrap gap-6">
        {laters.map((one) => {
          const at = localTime(later[one](now));
          return (
            <Chip key={one} pressed={value === at} onPress={() => onChange(at)}>
              {t(`scheduled.later.${one}`)}
            </Chip>
          );
        })}
      </div>
    </>
  );
}
