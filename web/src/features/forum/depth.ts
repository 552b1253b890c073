import type { ForumView, PostView, TopicView } from '@/api';
import type { Subscription } from './following/subscriptions';
import type { Poll } from './polls/pollQueries';

// What forum-service tells beyond the document that the client is generated from. Any of it may be absent: then what it
// is for is not shown.
type TopicDepth = {
  score: number;
  views: number;
  solutionPostId: string | null;
  /** Absent, too, where one never opened it. */
  readNumber: number;
  /** Only in a single one, and of those who are signed in. */
  subscription: Subscription;
  /** Only in a single one. */
  polls: Poll[];
};
type PostDepth = {
  score: number;
  myVote: number;
  reactions: PostView['reactions'];
};

type With<T, More> = Omit<T, keyof More> & Partial<More>;
export type DeepTopic = With<TopicView, TopicDepth>;
export type DeepPost = With<PostView, PostDepth>;

export const deepTopic = (topic: TopicView): DeepTopic => topic;
export type DeepForum = With<ForumView, { subscription: Subscription }>;

export const deepForum = (forum: ForumView): DeepForum => forum;
export const deepPost = (post: PostView): DeepPost => post;
