import { ChartBarBig } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { TopicView } from '@/api';
import { useTranslation } from '@/frame';
import { IconButton } from '@/ui';
import { deepTopic } from '../depth';
import { useOpenPoll } from './pollQueries';

const PollDialog = lazy(() => import('./PollDialog'));

/** In the composer of a topic: the poll stands in the topic at once. Not where the server knows no polls. */
export function PollButton({ topic }: { topic: TopicView }) {
  const { t } = useTranslation('forum');
  const [asking, ask] = useState(false);
  const open = useOpenPoll(topic.id);
  const close = () => {
    open.reset();
    ask(false);
  };
  if (deepTopic(topic).polls === undefined) return null;
  return (
    <>
      <IconButton size="sm" label={t('poll.create')} onClick={() => ask(true)}>
        <ChartBarBig size={16} />
      </IconButton>
      {asking && (
        <Suspense>
          <PollDialog
            problem={open.error}
            busy={open.isPending}
            onClose={close}
            onDone={(poll) => open.mutate(poll, { onSuccess: close })}
          />
        </Suspense>
      )}
    </>
  );
}
