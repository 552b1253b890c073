import { useState } from 'react';
import type { TopicView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, complain, Dialog, Field, Form, say, Textarea } from '@/ui';
import { useShare, useUnshare } from './feedQueries';

const longest = 500;

type ShareDialogProps = { topic: Pick<TopicView, 'id' | 'title'>; onClose: () => void };

/** To those who follow one, with words of one's own or without. */
export default function ShareDialog({ topic, onClose }: ShareDialogProps) {
  const { t } = useTranslation('feed');
  const { t: common } = useTranslation();
  const [comment, setComment] = useState('');
  const share = useShare(topic.id);
  const unshare = useUnshare(topic.id);
  const back = () => unshare.mutate(undefined, { onError: (problem) => complain(wordsFor(problem)) });
  const submit = () =>
    share.mutate(comment.trim(), {
      onSuccess: () => {
        onClose();
        say(t('share.done'), { undo: { label: common('undo'), act: back } });
      },
    });
  return (
    <Dialog open onClose={onClose} title={t('share.title')}>
      <Form onSubmit={submit} errors={share.error?.fields}>
        {share.error && Object.keys(share.error.fields).length === 0 && (
          <Banner tone="danger" role="alert">
            {wordsFor(share.error)}
          </Banner>
        )}
        <p dir="auto" className="rounded-control bg-inset px-12 py-8 text-13 wrap-anywhere text-text-2">
          {topic.title}
        </p>
        <Field name="comment" label={t('share.comment')} help={t('share.help')} error={share.error?.fields.comment}>
          <Textarea
            value={comment}
            onChange={(event) => setComment(event.target.value)}
            maxLength={longest}
            dir="auto"
          />
        </Field>
        <div className="flex justify-end gap-8">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={share.isPending}>
            {t('share.act')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
