import { skipToken, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { OrganizationView, TopicView } from '@/api';
import { keys } from './keys';

/** The organization that one is in, also in a topic, whose address doesn't name it. */
export function useSlugHere(): string | undefined {
  const { slug, topicId = '' } = useParams({ strict: false });
  // The topic's page reads both; this only looks.
  const topic = useQuery<TopicView>({ queryKey: keys.topic(topicId), queryFn: skipToken });
  const orgId = topic.data?.orgId ?? '';
  const organization = useQuery<OrganizationView>({ queryKey: keys.organization(orgId), queryFn: skipToken });
  return slug ?? organization.data?.slug;
}

/** The forum of the topic that one is in. */
export function useForumOfTopicHere(): string | undefined {
  const { topicId = '' } = useParams({ strict: false });
  return useQuery<TopicView>({ queryKey: keys.topic(topicId), queryFn: skipToken }).data?.forumId;
}
