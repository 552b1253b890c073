import type { PostView, TopicView } from '@/api';

// What forum-service tells beyond the document that the client is generated from. Any of it may be absent: then what it
// is for is not shown.
type TopicDepth = {
  score: number;
  viewCount: number;
  solutionPostId: string | null;
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
export const deepPost = (post: PostView): DeepPost => post;
