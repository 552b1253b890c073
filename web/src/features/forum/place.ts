import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { getOrgsByOrgId, getTopicsByTopicId, type OrganizationView, type TopicView } from '@/api';
import { keys } from './keys';

/** The topic's page reads these; here one only looks. They have the page's way to read, as an invalidation may use it. */
function useKnownTopic(): TopicView | undefined {
  const { topicId = '' } = useParams({ strict: false });
  return useQuery<TopicView>({
    queryKey: keys.topic(topicId),
    queryFn: async ({ signal }) => (await getTopicsByTopicId({ path: { topicId }, signal })).data,
    enabled: false,
  }).data;
}

/** The organization that one is in, also in a topic, whose address doesn't name it. */
export function useSlugHere(): string | undefined {
  const { slug } = useParams({ strict: false });
  const orgId = useKnownTopic()?.orgId ?? '';
  const organization = useQuery<OrganizationView>({
    queryKey: keys.organization(orgId),
    queryFn: async ({ signal }) => (await getOrgsByOrgId({ path: { orgId }, signal })).data,
    enabled: false,
  });
  return slug ?? organization.data?.slug;
}

/** The forum of the topic that one is in. */
export const useForumOfTopicHere = () => useKnownTopic()?.forumId;
