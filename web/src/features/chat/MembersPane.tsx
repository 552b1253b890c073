import type { ChannelView } from '@/api';
import { ErrorState, useTranslation } from '@/frame';
import { Avatar, SkeletonRows } from '@/ui';
import { PaneHead } from './PaneHead';
import { useChannelMembers } from './queries';

export function MembersPane({ channel, onClose }: { channel: ChannelView; onClose: () => void }) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const { data, isPending, error, refetch } = useChannelMembers(channel.id);
  return (
    <>
      <PaneHead title={t('channel.people')} onClose={onClose}>
        {channel.memberCount}
      </PaneHead>
      <div className="min-h-0 flex-1 overflow-y-auto p-8">
        {isPending && <SkeletonRows label={common('loading')} className="h-44" />}
        {error && !data && <ErrorState problem={error} retry={() => void refetch()} />}
        <ul>
          {data?.items.map(({ user }) => (
            <li key={user.id} className="flex items-center gap-10 rounded-control px-8 py-6">
              <Avatar id={user.id} name={user.displayName} url={user.avatarUrl} size={28} decorative />
              <span className="min-w-0">
                <bdi className="block truncate text-13 font-medium">{user.displayName}</bdi>
                <bdi dir="ltr" className="block truncate text-12 text-text-3">
                  @{user.username}
                </bdi>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
