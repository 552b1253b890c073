import { useState } from 'react';
import type { TopicView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Dialog, Form, say } from '@/ui';
import { useDuplicate } from './moderationQueries';
import { TopicField } from './TopicField';

/** Says which topic asked the same before. */
export default function DuplicateDialog({ topic, onClose }: { topic: TopicView; onClose: () => void }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const mark = useDuplicate(topic);
  const [original, choose] = useState<string>();
  const submit = () => {
    if (original === undefined) return;
    mark.mutate(original, {
      onSuccess: () => {
        onClose();
        say(t('duplicate.done'), { undo: { label: common('undo'), act: () => mark.mutate(null) } });
      },
    });
  };
  const why = (problem: NonNullable<typeof mark.error>) => {
    if (problem.status === 404) return t('merge.unknown');
    return problem.fields.topicId === undefined ? wordsFor(problem) : t('duplicate.wrong');
  };
  return (
    <Dialog open onClose={onClose} title={t('duplicate.title')}>
      <Form onSubmit={submit}>
        {mark.error && (
          <Banner tone="danger" role="alert">
            {why(mark.error)}
          </Banner>
        )}
        <TopicField topic={topic} onChange={choose} />
        <div className="flex justify-end gap-8">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={mark.isPending} disabled={original === undefined}>
            {t('duplicate.do')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
