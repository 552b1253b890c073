export const sorts = ['active', 'new', 'hot', 'top', 'controversial', 'unanswered'] as const;
export type Sort = (typeof sorts)[number];

/** Over what time the votes count for `top`. */
export const periods = ['day', 'week', 'month', 'year', 'all'] as const;
export type Period = (typeof periods)[number];
