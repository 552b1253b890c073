import { useState } from 'react';
import type { TopicView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Dialog, Field, Form, Input, Select } from '@/ui';

import { localTime } from '../bookmarks/times';
import { useChangeTopic, type TopicChange } from '../topicChanges';
import { inWords } from './waiting';

const waits = [0, 30, 60, 300, 900, 3600, 21_600, 86_400];

const fieldOf = (at: string | null) => (at === null ? '' : localTime(new Date(at)));

/** What happens to a topic by itself: how often one may write, when it is locked, how long it stays above. */
export default function TimersDialog({ topic, onClose }: { topic: TopicView; onClose: () => void }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const change = useChangeTopic(topic.id);
  const [slow, setSlow] = useState(topic.slowModeSeconds);
  const [times, setTimes] = useState({ closesAt: fieldOf(topic.closesAt), pinnedUntil: fieldOf(topic.pinnedUntil) });
  const [past, setPast] = useState<keyof typeof times>();
  const submit = () => {
    const next: TopicChange = { ...(slow !== topic.slowModeSeconds && { slowModeSeconds: slow }) };
    for (const name of ['closesAt', 'pinnedUntil'] as const) {
      if (times[name] === fieldOf(topic[name])) continue;
      const at = times[name] === '' ? null : new Date(times[name]);
      if (at && at.getTime() <= Date.now()) {
        setPast(name);
        return;
      }
      next[name] = at === null ? null : at.toISOString();
    }
    setPast(undefined);
    if (Object.keys(next).length === 0) onClose();
    else change.mutate(next, { onSuccess: onClose });
  };
  const seconds = waits.includes(slow) ? waits : [...waits, slow].sort((a, b) => a - b);
  return (
    <Dialog open onClose={onClose} title={t('timers.title')}>
      <Form onSubmit={submit} errors={change.error?.fields}>
        {change.error && Object.keys(change.error.fields).length === 0 && (
          <Banner tone="danger" role="alert">
            {wordsFor(change.error)}
          </Banner>
        )}
        <Field name="slowModeSeconds" label={t('timers.slow')} help={t('timers.slowHelp')}>
          <Select
            value={String(slow)}
            onChange={(value) => setSlow(Number(value))}
            options={seconds.map((one) => ({ value: String(one), label: one === 0 ? t('timers.off') : inWords(one) }))}
          />
        </Field>
        {(['closesAt', 'pinnedUntil'] as const).map((name) => (
          <Field
            key={name}
            name={name}
            label={t(`timers.${name}`)}
            help={t(`timers.${name}Help`)}
            error={past === name ? t('timers.past') : change.error?.fields[name]}
          >
            <Input
              type="datetime-local"
              value={times[name]}
              onValueChange={(value) => {
                setPast(undefined);
                setTimes((now) => ({ ...now, [name]: value }));
              }}
            />
          </Field>
        ))}
        <div className="flex justify-end gap-8">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={change.isPending}>
            {common('save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
