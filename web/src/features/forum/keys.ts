// Keys of our own: the generated options of every page are in the chunk of the first route, which is full.
export const keys = {
  topic: (topicId: string) => ['forum', 'topic', topicId],
  posts: (topicId: string) => ['forum', 'posts', topicId],
  /** In the order of a tree; a branch is named by its first number. */
  tree: (topicId: string, ...below: number[]) => ['forum', 'tree', topicId, ...below],
  organization: (orgId: string) => ['forum', 'organization', orgId],
  forum: (forumId: string) => ['forum', 'forum', forumId],
  /** Without a sort, the lists in all sorts. */
  topics: (forumId: string, ...order: (string | undefined)[]) => ['forum', 'topics', forumId, ...order],
  unread: (...state: string[]) => ['forum', 'unread', ...state],
  bookmarks: (...of: string[]) => ['forum', 'bookmarks', ...of],
  recent: (forumId: string) => ['forum', 'recent', forumId],
};
