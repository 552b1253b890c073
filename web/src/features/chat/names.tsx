import { Hash, Lock } from 'lucide-react';
import type { UserSummary } from '@/api';
import { Avatar } from '@/ui';
import type { ChannelView } from './api';

/** A conversation is called by who is in it, but oneself. */
export function nameOf({ name, people = [] }: ChannelView, me: UserSummary | undefined): string {
  if (name !== null) return name;
  const others = people.filter(({ id }) => id !== me?.id);
  return (others.length > 0 ? others : people).map(({ displayName }) => displayName).join(', ');
}

export function ChannelSign({ channel, me }: { channel: ChannelView; me: UserSummary | undefined }) {
  if (channel.kind === 'channel') {
    const Sign = channel.private ? Lock : Hash;
    return <Sign size={16} aria-hidden className="shrink-0" />;
  }
  const other = channel.people?.find(({ id }) => id !== me?.id) ?? channel.people?.[0];
  return other ? (
    <Avatar id={other.id} name={other.displayName} url={other.avatarUrl} size={18} decorative />
  ) : (
    <Hash size={16} aria-hidden className="shrink-0" />
  );
}
