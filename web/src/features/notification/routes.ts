/** Lists of routes, as in features/org/routes.ts. */
export const notificationRoutes = { shell: [] as const, org: [] as const };
