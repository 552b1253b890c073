import type { ForumView, PostView, TopicView } from '@/api';

export const ines = { id: 'ines', username: 'ines', displayName: 'Ines Okafor', avatarUrl: null };

export const topic: TopicView = {
  id: 't1',
  orgId: 'makers',
  forumId: 'help',
  title: 'Laser cuts drift',
  author: ines,
  tags: ['laser'],
  pinned: false,
  locked: false,
  announcement: false,
  postCount: 2,
  lastPostNumber: 2,
  score: 0,
  myVote: 0,
  solved: false,
  solutionPostId: null,
  bounty: null,
  duplicateOf: null,
  pinnedUntil: null,
  slowModeSeconds: 0,
  closesAt: null,
  views: 0,
  lastPostAt: '2026-11-02T00:00:00Z',
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
};

export function post(number: number, body: string, more: Partial<PostView> = {}): PostView {
  return {
    id: `p${number}`,
    topicId: 't1',
    number,
    parentId: null,
    author: ines,
    body,
    bodyHtml: `<p>${body}</p>`,
    score: 0,
    myVote: 0,
    reactions: [],
    attachments: [],
    isSolution: false,
    editCount: 0,
    createdAt: '2026-11-02T00:00:00Z',
    updatedAt: '2026-11-02T00:00:00Z',
    ...more,
  };
}

export const forum: ForumView = {
  id: 'help',
  orgId: 'makers',
  slug: 'help',
  name: 'Workshop help',
  description: null,
  kind: 'questions',
  parentId: null,
  private: false,
  requiredRole: null,
  sortOrder: 0,
  template: null,
  feedLimit: 500,
  createdAt: '2026-11-01T00:00:00Z',
  updatedAt: '2026-11-01T00:00:00Z',
};
