import { Link } from '@tanstack/react-router';
import { Copy } from 'lucide-react';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, complain, say } from '@/ui';
import { useConversation } from '../conversation';
import { useTopic } from '../queries';
import { useDuplicate } from './moderationQueries';

/** Where to read on, above a topic that asks what another one asked before. */
export function DuplicateBanner({ originalId }: { originalId: string }) {
  const { t } = useTranslation('forum');
  const { topic, me, moderates, writes } = useConversation();
  const { data: original } = useTopic(originalId);
  const mark = useDuplicate(topic);
  const unmark = () =>
    mark.mutate(null, {
      onSuccess: () => say(t('duplicate.undone')),
      onError: (problem) => complain(wordsFor(problem)),
    });
  // It is not for everybody to read.
  if (!original) return null;
  const changes = moderates || (writes && me?.id === topic.author.id);
  return (
    <div className="mb-16">
      <Banner
        icon={Copy}
        action={
          changes && (
            <Button size="sm" busy={mark.isPending} onClick={unmark}>
              {t('topic.notDuplicate')}
            </Button>
          )
        }
      >
        {t('topic.duplicate')}{' '}
        <Link
          to="/topics/$topicId"
          params={{ topicId: original.id }}
          dir="auto"
          className="font-medium wrap-anywhere text-accent-text hover:underline"
        >
          {original.title}
        </Link>
      </Banner>
    </div>
  );
}
