import { changed, type ForumView, type Pages, type PostView, type TopicView } from '@/api';

export type Topics = Pages<TopicView>;

/** A post moves its topic's counts where it stands; nothing changes its place while one reads. */
export function withNewPost(topics: Topics | undefined, post: Pick<PostView, 'topicId' | 'number' | 'createdAt'>) {
  return changed(topics, post.topicId, (topic) =>
    post.number <= topic.lastPostNumber
      ? topic
      : { ...topic, postCount: topic.postCount + 1, lastPostNumber: post.number, lastPostAt: post.createdAt },
  );
}

/** The one that was written in last: pinned topics stand before it in every list by activity. */
export function latestOf(topics: TopicView[]): TopicView | undefined {
  return topics.reduce<TopicView | undefined>(
    (latest, topic) => (latest && latest.lastPostAt >= topic.lastPostAt ? latest : topic),
    undefined,
  );
}

/** Before the first topic in which nothing was written since; undefined where there would be nothing on one side. */
export function waterlineBefore(topics: TopicView[], visit: string | undefined): string | undefined {
  if (visit === undefined) return undefined;
  const rest = topics.filter(({ pinned }) => !pinned);
  const seen = rest.findIndex(({ lastPostAt }) => lastPostAt <= visit);
  return seen > 0 ? rest[seen]?.id : undefined;
}

export type Placed = { forum: ForumView; depth: number };

/** Each below its parent. One whose parent may not be read stands by itself. */
export function inTreeOrder(forums: ForumView[]): Placed[] {
  const known = new Set(forums.map(({ id }) => id));
  const below = (parentId: string, depth: number): Placed[] =>
    forums
      .filter((forum) => forum.parentId === parentId)
      .flatMap((forum) => [{ forum, depth }, ...below(forum.id, depth + 1)]);
  return forums
    .filter(({ parentId }) => parentId === null || !known.has(parentId))
    .flatMap((forum) => [{ forum, depth: 0 }, ...below(forum.id, 1)]);
}

export function below(forums: ForumView[], forumId: string): ForumView[] {
  const children = forums.filter(({ parentId }) => parentId === forumId);
  return children.flatMap((child) => [child, ...below(forums, child.id)]);
}
