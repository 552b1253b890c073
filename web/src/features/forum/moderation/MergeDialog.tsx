import { useState } from 'react';
import type { TopicView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Dialog, Form } from '@/ui';
import { useMerge } from './moderationQueries';
import { TopicField } from './TopicField';

type MergeDialogProps = { topic: TopicView; onClose: () => void; onMerged: (into: TopicView) => void };

/** All posts go behind those of another topic. */
export default function MergeDialog({ topic, onClose, onMerged }: MergeDialogProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const merge = useMerge(topic);
  const [into, choose] = useState<string>();
  return (
    <Dialog open onClose={onClose} title={t('merge.title')}>
      <Form onSubmit={() => into !== undefined && merge.mutate(into, { onSuccess: onMerged })}>
        {merge.error && (
          <Banner tone="danger" role="alert">
            {merge.error.status === 404 ? t('merge.unknown') : wordsFor(merge.error)}
          </Banner>
        )}
        <p className="text-13 text-text-2">{t('merge.text', { count: topic.postCount })}</p>
        <TopicField topic={topic} onChange={choose} />
        <div className="flex justify-end gap-8">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={merge.isPending} disabled={into === undefined}>
            {t('merge.do')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
