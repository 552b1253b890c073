import type { TopicView } from '@/api';

export const mostTags = 5;

/** As forum-service takes them. */
export const isTag = (tag: string) =>
  /^(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N}+#.-]{1,30}$/u.test(tag) && !/\p{Default_Ignorable_Code_Point}/u.test(tag);

/** What is written into the field: separated by spaces or commas, with or without "#". */
export function tagsIn(text: string): string[] {
  const tags = text.split(/[\s,;،]+/u).map((tag) => tag.replace(/^#/, ''));
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

export function toggledTag(text: string, tag: string): string {
  const tags = tagsIn(text);
  const next = tags.includes(tag) ? tags.filter((other) => other !== tag) : [...tags, tag];
  return next.join(' ');
}

/** The tags of some topics, the one of most of them first. */
export function tagsOf(topics: Pick<TopicView, 'tags'>[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of topics) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
}
