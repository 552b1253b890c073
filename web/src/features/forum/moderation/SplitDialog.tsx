import { useState } from 'react';
import { itemsOf, type OrganizationView, type TopicView } from '@/api';
import { useForums } from '@/features/org';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Dialog, Field, Form, Input, Select } from '@/ui';
import { inTreeOrder } from '../topics';
import { useSplit } from './moderationQueries';

type SplitDialogProps = {
  topic: TopicView;
  organization: OrganizationView;
  postIds: string[];
  onClose: () => void;
  onSplit: (made: TopicView) => void;
};

/** A topic of their own for some of the posts. */
export default function SplitDialog({ topic, organization, postIds, onClose, onSplit }: SplitDialogProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const forums = inTreeOrder(itemsOf(useForums(organization.id).data)).map(({ forum }) => forum);
  const split = useSplit(topic);
  const [title, setTitle] = useState('');
  const [forumId, setForumId] = useState(topic.forumId);
  const [tried, setTried] = useState(false);
  const missing = title.trim() === '';
  const submit = () => {
    setTried(true);
    if (!missing) split.mutate({ postIds, title: title.trim(), forumId }, { onSuccess: onSplit });
  };
  return (
    <Dialog open onClose={onClose} title={t('split.title', { count: postIds.length })}>
      <Form onSubmit={submit} errors={split.error?.fields}>
        {split.error && Object.keys(split.error.fields).length === 0 && (
          <Banner tone="danger" role="alert">
            {wordsFor(split.error)}
          </Banner>
        )}
        <Field
          name="title"
          label={t('new.title')}
          error={split.error?.fields.title ?? (tried && missing && t('new.titleNeeded'))}
        >
          <Input value={title} onValueChange={setTitle} maxLength={255} dir="auto" autoComplete="off" />
        </Field>
        <Field name="forumId" label={t('forums.forum')}>
          <Select
            value={forumId}
            onChange={setForumId}
            options={forums.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <div className="flex justify-end gap-8">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={split.isPending}>
            {t('split.do')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
