export const sorts = ['active', 'new', 'top', 'hot', 'unanswered'] as const;
export type Sort = (typeof sorts)[number];
