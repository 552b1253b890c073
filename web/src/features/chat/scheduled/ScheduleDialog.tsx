import { useState } from 'react';
import { later, localTime } from '@/features/forum';
import { fullTime, useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Dialog, Form, say } from '@/ui';
import { useSchedule } from './scheduledQueries';
import { TimeField } from './TimeField';

type ScheduleDialogProps = { channelId: string; body: string; onClose: () => void; onDone: () => void };

export default function ScheduleDialog({ channelId, body, onClose, onDone }: ScheduleDialogProps) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const schedule = useSchedule();
  const [at, setAt] = useState(() => localTime(later.tomorrow(new Date())));
  const [past, setPast] = useState(false);
  const choose = (next: string) => {
    setPast(false);
    setAt(next);
  };
  const submit = () => {
    const time = new Date(at);
    const over = !(time.getTime() > Date.now());
    setPast(over);
    if (over) return;
    const sendAt = time.toISOString();
    schedule.mutate(
      { channelId, body, sendAt },
      {
        onSuccess: () => {
          onDone();
          onClose();
          say(t('scheduled.done', { time: fullTime(sendAt) }));
        },
      },
    );
  };
  return (
    <Dialog open onClose={onClose} title={t('scheduled.later.label')}>
      <Form onSubmit={submit} errors={schedule.error?.fields}>
        {schedule.error && Object.keys(schedule.error.fields).length === 0 && (
          <Banner tone="danger" role="alert">
            {wordsFor(schedule.error)}
          </Banner>
        )}
        <TimeField value={at} onChange={choose} error={past ? t('scheduled.past') : schedule.error?.fields.sendAt} />
        <div className="flex justify-end gap-8">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={schedule.isPending}>
            {t('scheduled.do')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
