import { useState } from 'react';
import type { TopicView } from '@/api';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Dialog, Field, Form, Input } from '@/ui';
import { isTag, mostTags, tagsIn } from './tags';
import { useChangeTopic } from './topicChanges';

/** Title and tags; the text is its first post's. */
export default function TopicDialog({ topic, onClose }: { topic: TopicView; onClose: () => void }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const change = useChangeTopic(topic.id);
  const [title, setTitle] = useState(topic.title);
  const [tags, setTags] = useState(topic.tags.join(' '));
  const chosen = tagsIn(tags);
  const wrong = chosen.find((tag) => !isTag(tag));
  const errors: Record<string, string> = {
    ...change.error?.fields,
    ...(title.trim() === '' && { title: t('new.titleNeeded') }),
    ...(chosen.length > mostTags && { tags: t('new.tooManyTags', { count: mostTags }) }),
    ...(wrong !== undefined && { tags: t('new.wrongTag', { tag: wrong }) }),
  };
  const submit = () => {
    if (title.trim() === '' || wrong !== undefined || chosen.length > mostTags) return;
    change.mutate({ title: title.trim(), tags: chosen }, { onSuccess: onClose });
  };
  return (
    <Dialog open onClose={onClose} title={t('moderate.editTitle')}>
      <Form onSubmit={submit} errors={change.error?.fields}>
        {change.error && Object.keys(change.error.fields).length === 0 && (
          <Banner tone="danger" role="alert">
            {wordsFor(change.error)}
          </Banner>
        )}
        <Field name="title" label={t('new.title')} error={errors.title}>
          <Input value={title} onValueChange={setTitle} maxLength={255} dir="auto" />
        </Field>
        <Field name="tags" label={t('new.tags')} help={t('new.tagsHelp', { count: mostTags })} error={errors.tags}>
          <Input value={tags} onValueChange={setTags} dir="auto" autoComplete="off" autoCapitalize="none" />
        </Field>
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
