import type { ForumView, OrganizationView } from '@/api';

type Allowed = Pick<OrganizationView, 'myPermissions'>;

export const mayPost = ({ myPermissions }: Allowed) => myPermissions.includes('content.post');
export const mayModerate = ({ myPermissions }: Allowed) => myPermissions.includes('content.moderate');
export const mayOpenForums = ({ myPermissions }: Allowed) => myPermissions.includes('forum.create');
export const mayOpenTopics = (organization: Allowed, { kind }: Pick<ForumView, 'kind'>) =>
  mayPost(organization) && (kind !== 'announcements' || mayModerate(organization));
