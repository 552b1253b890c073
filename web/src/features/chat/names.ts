import type { UserSummary, ChannelView } from '@/api';

/** A conversation without a name is called by those whom one talks with. */
export function nameOf(channel: ChannelView, me: UserSummary | undefined): string {
  if (channel.name !== null) return channel.name;
  const people = channel.people ?? [];
  const others = people.filter(({ id }) => id !== me?.id);
  return (others.length === 0 ? people : others).map(({ displayName }) => displayName).join(', ');
}

export const mayModerate = (role: string | null | undefined) =>
  role === 'moderator' || role === 'admin' || role === 'owner';
