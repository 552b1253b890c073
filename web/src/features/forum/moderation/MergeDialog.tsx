import { useDeferredValue, useState } from 'react';
import type { TopicView } from '@/api';
import { useSuggestions } from '@/features/search';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Dialog, Field, Form, Input } from '@/ui';
import { useMerge } from './moderationQueries';
import { topicIdIn } from './topicLink';

type MergeDialogProps = { topic: TopicView; onClose: () => void; onMerged: (into: TopicView) => void };

/** All posts go behind those of another topic, found by its name or its link. */
export default function MergeDialog({ topic, onClose, onMerged }: MergeDialogProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const merge = useMerge(topic);
  const [text, setText] = useState('');
  const [chosen, choose] = useState<{ id: string; title: string }>();
  const linked = topicIdIn(text);
  const asked = useDeferredValue(linked === undefined && text.trim().length > 2 ? text.trim() : '');
  const found = (useSuggestions(asked, topic.orgId).data?.items ?? []).filter(
    ({ id, type }) => type === 'topic' && id !== topic.id,
  );
  const into = chosen?.id ?? linked;
  const itself = into === topic.id;
  return (
    <Dialog open onClose={onClose} title={t('merge.title')}>
      <Form onSubmit={() => into !== undefined && !itself && merge.mutate(into, { onSuccess: onMerged })}>
        {merge.error && (
          <Banner tone="danger" role="alert">
            {merge.error.status === 404 ? t('merge.unknown') : wordsFor(merge.error)}
          </Banner>
        )}
        <p className="text-13 text-text-2">{t('merge.text', { count: topic.postCount })}</p>
        <Field label={t('merge.into')} help={t('merge.help')} error={itself && t('merge.itself')}>
          <Input
            value={chosen?.title ?? text}
            onValueChange={(next) => {
              choose(undefined);
              setText(next);
            }}
            dir="auto"
            autoComplete="off"
          />
        </Field>
        {!chosen && asked !== '' && found.length > 0 && (
          <ul aria-label={t('merge.found')} className="-mt-8">
            {found.slice(0, 6).map(({ id, title }) => (
              <li key={id}>
                <button
                  type="button"
                  dir="auto"
                  onClick={() => choose({ id, title })}
                  className="block w-full truncate rounded-control px-8 py-6 text-start text-13 hover:bg-hover"
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        )}
        <div className="flex justify-end gap-8">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={merge.isPending} disabled={into === undefined || itself}>
            {t('merge.do')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
