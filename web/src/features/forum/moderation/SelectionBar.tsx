import { useNavigate } from '@tanstack/react-router';
import { Scissors } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/frame';
import { Button, say } from '@/ui';
import { useConversation } from '../conversation';

const SplitDialog = lazy(() => import('./SplitDialog'));

/** In the place of the composer while a moderator chooses posts. */
export function SelectionBar() {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const { topic, organization, selection } = useConversation();
  const [splitting, split] = useState(false);
  if (!selection) return null;
  const { ids, end } = selection;
  return (
    <div
      role="status"
      className="flex shrink-0 flex-wrap items-center justify-center gap-12 border-t border-line px-20 py-12 text-13"
    >
      <span>{t('split.chosen', { count: ids.length })}</span>
      <Button look="primary" disabled={ids.length === 0} onClick={() => split(true)}>
        <Scissors size={16} aria-hidden />
        {t('split.item')}
      </Button>
      <Button onClick={end}>{common('cancel')}</Button>
      {splitting && organization && (
        <Suspense>
          <SplitDialog
            topic={topic}
            organization={organization}
            postIds={ids}
            onClose={() => split(false)}
            onSplit={(made) => {
              end();
              say(t('split.done', { title: made.title }));
              void navigate({ to: '/topics/$topicId', params: { topicId: made.id } });
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
