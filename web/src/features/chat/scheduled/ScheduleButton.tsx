import { Clock } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { ChannelView } from '@/api';
import { useDraft } from '@/composer';
import { useTranslation } from '@/frame';
import { IconButton } from '@/ui';

const ScheduleDialog = lazy(() => import('./ScheduleDialog'));

/** Beside the composer: sends what is written later. */
export function ScheduleButton({ channel, draftKey }: { channel: ChannelView; draftKey: string }) {
  const { t } = useTranslation('chat');
  const { draft, drop } = useDraft(draftKey);
  const [open, show] = useState(false);
  return (
    <>
      <IconButton
        size="sm"
        label={t('scheduled.later.label')}
        disabled={draft.body.trim() === ''}
        onClick={() => show(true)}
      >
        <Clock size={16} />
      </IconButton>
      {open && (
        <Suspense>
          <ScheduleDialog channelId={channel.id} body={draft.body} onClose={() => show(false)} onDone={drop} />
        </Suspense>
      )}
    </>
  );
}
