/** Lists of routes, as in features/org/routes.ts. */
export const forumRoutes = { shell: [] as const, org: [] as const };
