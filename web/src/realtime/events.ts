import type {
  ForumView,
  MembershipView,
  MessageView,
  MyView,
  NotificationView,
  OrganizationView,
  PostView,
  QuoteView,
  ThreadView,
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
type PostNews = Omit<PostView, 'myVote' | 'attachments'>;
type PostEdit = Pick<PostView, 'id' | 'topicId' | 'number' | 'body' | 'bodyHtml' | 'editCount' | 'updatedAt'>;

type Presence = { user: string; status: 'online' | 'away' | 'offline' };
type ThreadNews = ThreadView & { id: string };
/** On `user` only what the counts need; on the channel the whole message. */
type MessageCounted = {
  id: string;
  channelId: string;
  seq: number;
  topic: string | null;
  threadId: string | null;
  authorId?: string | null;
  mentionedUserIds: string[];
  mentionedGroup: MessageView['mentionedGroup'];
};
type MessageNews = MessageCounted & {
  author: UserSummary;
  replyTo: QuoteView | null;
  forwarded: QuoteView | null;
  attachments: MessageView['attachments'];
  body: string;
  bodyHtml: string;
  editCount: number;
  editedAt: string | null;
  createdAt: string;
  inThread: ThreadNews | null;
};
type ChannelNews = { id: string; orgId: string | null };
type ChannelMemberNews = { channelId: string; user: UserSummary; memberCount: number };

type EventNews = { id: string; orgId: string };
type TurnoutNews = {
  eventId: string;
  occurrence: string;
  goingCount?: number;
  interestedCount?: number | null;
  waitlistCount?: number;
};
/** `votes` in the order of the poll's options. */
type PollNews = { pollId: string; votes: number[]; voters: number };

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
  'forum.post-voted.v1': { id: string; topicId: string; score: number };
  'forum.post-reacted.v1': {
    id: string;
    userId: string;
    emoji: string;
    added: boolean;
    reactions: { emoji: string; count: number }[];
  };
  /** Of the topic. */
  'forum.solution-marked.v1': { id: string; postId: string; solved: boolean };
  'forum.solution-unmarked.v1': { id: string; postId: string; solved: boolean };
  'forum.poll-opened.v1': { id: string; topicId: string };
  'forum.poll-voted.v1': { id: string; options: { id: string; text: string; votes: number }[]; voters: number };
  'forum.topic-read.v1': { topicId: string; readNumber: number };
  'forum.post-deleted.v1': { id: string; topicId: string; number: number };
  'chat.channel-created.v1': ChannelNews;
  'chat.channel-changed.v1': ChannelNews;
  'chat.channel-archived.v1': ChannelNews;
  'chat.channel-deleted.v1': ChannelNews;
  'chat.channel-member-added.v1': ChannelMemberNews;
  'chat.channel-member-removed.v1': ChannelMemberNews;
  'chat.message-sent.v1': MessageNews;
  'chat.message-edited.v1': MessageNews;
  'chat.message-deleted.v1': Pick<MessageNews, 'id' | 'channelId' | 'seq' | 'inThread'>;
  'chat.message-reacted.v1': {
    id: string;
    userId: string;
    emoji: string;
    added: boolean;
    reactions: { emoji: string; count: number }[];
  };
  'chat.message-pinned.v1': { id: string; pinned: boolean };
  'chat.channel-read.v1': {
    channelId: string;
    topic: string | null;
    readSeq: number;
    unreadCount: number;
    mentionCount: number;
  };
  'chat.channel-preferences-changed.v1': {
    channelId: string;
    level: MyView['level'];
    pinned: boolean;
    color: string | null;
    folder: string | null;
  };
  'event.event-changed.v1': EventNews;
  'event.event-rescheduled.v1': EventNews;
  'event.event-cancelled.v1': EventNews;
  'event.event-deleted.v1': EventNews;
  'event.rsvp-changed.v1': TurnoutNews;
  'event.waitlist-promoted.v1': TurnoutNews;
  'event.live-started.v1': { eventId: string; startedAt: string };
  'event.live-ended.v1': { eventId: string; endedAt: string };
  /** Without an author where it was asked anonymously. */
  'event.question-asked.v1': {
    id: string;
    author?: UserSummary | null;
    anonymous: boolean;
    body: string;
    createdAt: string;
  };
  'event.question-voted.v1': { questionId: string; votes: number };
  'event.question-answered.v1': { questionId: string; answeredAt: string };
  'event.question-dismissed.v1': { questionId: string };
  'event.live-poll-opened.v1': {
    pollId: string;
    question: string;
    options: { id: string; text: string }[];
    multiple: boolean;
  };
  'event.live-poll-voted.v1': PollNews;
  'event.live-poll-closed.v1': PollNews;
  'notification.notification-raised.v1': NotificationView;
  'notification.notifications-read.v1': { ids: string[]; unreadCount: number };
  /** What they told of is gone. */
  'notification.notifications-withdrawn.v1': { ids: string[]; unreadCount: number };
};
