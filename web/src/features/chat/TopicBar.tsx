import type { ChannelView } from '@/api';
import { Chip, Count } from '@/ui';
import { useTranslation } from '@/frame';
import { useTopics } from './queries';

type TopicBarProps = { channel: ChannelView; topic: string | undefined; onTopic: (topic: string | undefined) => void };

/** Narrows a channel to one topic. Nothing where nobody has used topics yet. */
export function TopicBar({ channel, topic, onTopic }: TopicBarProps) {
  const { t } = useTranslation('chat');
  const topics = useTopics(channel.id).data?.items ?? [];
  if (topics.length === 0 && topic === undefined) return null;
  const known = topic === undefined || topics.some((one) => one.topic === topic);
  return (
    <div role="group" aria-label={t('topic.narrow')} className="topic-bar">
      <Chip pressed={topic === undefined} onPress={() => onTopic(undefined)}>
        {t('topic.all')}
      </Chip>
      {!known && (
        <Chip pressed onPress={() => onTopic(undefined)}>
          <bdi>{topic}</bdi>
        </Chip>
      )}
      {topics.map((one) => (
        <Chip key={one.topic} pressed={topic === one.topic} onPress={() => onTopic(one.topic)}>
          <bdi>{one.topic}</bdi>
          <Count value={one.unreadCount} label={t('unread', { count: one.unreadCount })} />
        </Chip>
      ))}
    </div>
  );
}
