import { changed, itemsOf, type Pages, type PostView } from '@/api';

export type Posts = Pages<PostView>;

/**
 * With a post that was written or edited, whoever brings the news of it first. One that belongs to a page that is not
 * read yet comes with that page.
 */
export function withPost(pages: Posts | undefined, post: PostView): Posts | undefined {
  if (!pages) return pages;
  if (itemsOf(pages).some(({ id }) => id === post.id)) {
    return changed(pages, post.id, (old) => (old.editCount > post.editCount ? old : { ...old, ...post }));
  }
  const place = pages.pages.findIndex(
    ({ items, nextCursor }) => nextCursor === null || (items.at(-1)?.number ?? 0) > post.number,
  );
  return {
    ...pages,
    pages: pages.pages.map((page, i) =>
      i === place ? { ...page, items: [...page.items, post].sort((a, b) => a.number - b.number) } : page,
    ),
  };
}

/** "#post-4" of links in notifications, and "#4" of those that people type. */
export function numberIn(hash: string): number | undefined {
  const found = /^(?:post-)?(\d{1,9})$/.exec(hash);
  return found ? Number(found[1]) : undefined;
}

export function quoted(body: string): string {
  return `${body.trim().replaceAll(/^/gm, '> ')}\n\n`;
}
