import { Link, type LinkProps } from '@tanstack/react-router';
import { Pin } from 'lucide-react';
import { ErrorState, Time, useTranslation } from '@/frame';
import { Empty, ServerHtml, SkeletonRows } from '@/ui';
import { PaneHead } from './PaneHead';
import { usePins } from './queries';

export function PinsPane({ channelId, onClose }: { channelId: string; onClose: () => void }) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const { data, isPending, error, refetch } = usePins(channelId);
  return (
    <>
      <PaneHead title={t('channel.pins')} onClose={onClose} />
      <div className="min-h-0 flex-1 overflow-y-auto p-16">
        {isPending && <SkeletonRows label={common('loading')} rows={3} />}
        {error && !data && <ErrorState problem={error} retry={() => void refetch()} />}
        {data?.items.length === 0 && (
          <Empty icon={Pin} title={t('pins.empty')}>
            {t('pins.how')}
          </Empty>
        )}
        <ul className="flex flex-col gap-12">
          {data?.items.map((message) => (
            <li key={message.id} className="rounded-card border border-line p-12 text-14">
              <p className="flex items-baseline gap-8 pb-4">
                <bdi className="truncate font-semibold">{message.author.displayName}</bdi>
                <Link
                  {...({ to: '.', search: {}, hash: `message-${message.seq}` } as LinkProps)}
                  className="ms-auto shrink-0 text-12 text-accent-text"
                >
                  <Time at={message.createdAt} />
                </Link>
              </p>
              <ServerHtml html={message.bodyHtml} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
