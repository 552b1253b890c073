import { changed, itemsOf, without, type ListedPost, type Pages, type PostView } from '@/api';

export type Posts = Pages<ListedPost>;

/** Of a deleted post that has replies only its place is told. */
export const isThere = (post: ListedPost): post is PostView => !('deleted' in post);

/** News don't bring what is each reader's own: the vote, and files, whose addresses are signed. */
type Own = Pick<PostView, 'attachments' | 'myVote'>;
type WrittenPost = Omit<PostView, keyof Own> & Partial<Own>;

/**
 * With a post that was written or edited, whoever brings the news of it first. One that belongs to a page that is not
 * read yet comes with that page.
 */
export function withPost(pages: Posts | undefined, post: WrittenPost): Posts | undefined {
  if (!pages) return pages;
  if (itemsOf(pages).some(({ id }) => id === post.id)) {
    return changed(pages, post.id, (old) =>
      !isThere(old) || old.editCount > post.editCount ? old : { ...old, ...post },
    );
  }
  const place = pages.pages.findIndex(
    ({ items, nextCursor }) => nextCursor === null || (items.at(-1)?.number ?? 0) > post.number,
  );
  return {
    ...pages,
    pages: pages.pages.map((page, i) =>
      i === place
        ? {
            ...page,
            items: [...page.items, { attachments: [], myVote: 0, ...post }].sort((a, b) => a.number - b.number),
          }
        : page,
    ),
  };
}

/** Without a post that was deleted: its place stays while others that are read answer it, and goes with the last of them. */
export function withoutPost(pages: Posts | undefined, id: string): Posts | undefined {
  const posts = itemsOf(pages);
  const post = posts.find((other) => other.id === id);
  if (!post) return pages;
  const { number, parentId } = post;
  if (posts.some((other) => other.parentId === id))
    return changed(pages, id, () => ({ id, number, parentId, deleted: true }));
  const rest = without(pages, id);
  const parent = posts.find((other) => other.id === parentId);
  return parent && !isThere(parent) ? withoutPost(rest, parent.id) : rest;
}

/** "#post-4" of links in notifications, and "#4" of those that people type. */
export function numberIn(hash: string): number | undefined {
  const found = /^(?:post-)?(\d{1,9})$/.exec(hash);
  return found ? Number(found[1]) : undefined;
}

export function quoted(body: string): string {
  return `${body.trim().replaceAll(/^/gm, '> ')}\n\n`;
}

/** One post at most solves what a topic asks. */
export const withSolution = (pages: Posts, postId: string | null): Posts => ({
  ...pages,
  pages: pages.pages.map((page) => ({
    ...page,
    items: page.items.map((post) => (isThere(post) ? { ...post, isSolution: post.id === postId } : post)),
  })),
});
