import type {
  ForumView,
  MembershipView,
  NotificationView,
  OrganizationView,
  PostView,
  TopicView,
  UserSummary,
} from '@/api';

type OrganizationNews = Pick<OrganizationView, 'id' | 'slug' | 'name' | 'visibility' | 'memberLimit'>;
type MemberNews = { orgId: string; user: MembershipView['user'] } & Partial<
  Pick<MembershipView, 'role' | 'permissions'>
> & {
    status?: 'active' | 'suspended' | 'left';
  };
type ForumNews = Pick<ForumView, 'id' | 'orgId' | 'slug' | 'name' | 'kind' | 'private' | 'requiredRole'>;
type TopicMove = { id: string; orgId: string; fromForumId: string; forumId?: string };
type PostNews = Omit<PostView, 'myVote'>;
type PostEdit = Pick<PostView, 'id' | 'topicId' | 'number' | 'body' | 'bodyHtml' | 'editCount' | 'updatedAt'>;

type Presence = { user: string; status: 'online' | 'away' | 'offline' };

/** The `data` of each event that a socket brings, by type (notification-service's ...Data records). */
export type RealtimeEvents = {
  /** No events of the server's log: somebody types in the channel; of those one can see, in "user". */
  typing: UserSummary;
  presence: Presence;
  'org.organization-created.v1': OrganizationNews;
  'org.organization-changed.v1': OrganizationNews;
  'org.organization-archived.v1': { id: string };
  'org.member-invited.v1': { id: string; orgId: string; role: string };
  'org.member-joined.v1': MemberNews;
  'org.member-reinstated.v1': MemberNews;
  'org.member-role-changed.v1': MemberNews;
  'org.member-suspended.v1': MemberNews;
  'org.member-left.v1': MemberNews;
  'org.seat-changed.v1': { id: string; memberCount: number; memberLimit?: number };
  'forum.forum-created.v1': ForumNews;
  'forum.forum-changed.v1': ForumNews;
  'forum.forum-deleted.v1': { id: string; orgId: string };
  'forum.topic-created.v1': TopicView;
  /** Without the counts, which posts move. */
  'forum.topic-changed.v1': Omit<TopicView, 'postCount' | 'lastPostNumber' | 'lastPostAt'>;
  'forum.topic-moved.v1': TopicMove;
  'forum.topic-deleted.v1': { id: string; forumId: string };
  'forum.post-created.v1': PostNews;
  'forum.post-edited.v1': PostEdit;
  'forum.post-deleted.v1': { id: string; topicId: string; number: number };
  'notification.notification-raised.v1': NotificationView;
  'notification.notifications-read.v1': { ids: string[]; unreadCount: number };
};
