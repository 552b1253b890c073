import { ChartBarBig, X } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/frame';
import { Button, IconButton } from '@/ui';
import type { NewPoll } from './pollQueries';

const PollDialog = lazy(() => import('./PollDialog'));

type NewPollFieldProps = { poll: NewPoll | undefined; onChange: (poll: NewPoll | undefined) => void };

/** A poll that will be opened with the topic that is written. */
export function NewPollField({ poll, onChange }: NewPollFieldProps) {
  const { t } = useTranslation('forum');
  const [asking, ask] = useState(false);
  return (
    <>
      {poll ? (
        <p className="flex items-center gap-8 rounded-control bg-sunken ps-10 text-13">
          <ChartBarBig size={16} aria-hidden className="shrink-0 text-text-3" />
          <bdi className="min-w-0 grow truncate">{poll.question}</bdi>
          <IconButton label={t('poll.discard')} onClick={() => onChange(undefined)}>
            <X size={16} />
          </IconButton>
        </p>
      ) : (
        <Button size="sm" className="self-start" onClick={() => ask(true)}>
          <ChartBarBig size={14} aria-hidden />
          {t('poll.create')}
        </Button>
      )}
      {asking && (
        <Suspense>
          <PollDialog
            onClose={() => ask(false)}
            onDone={(made) => {
              onChange(made);
              ask(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
