/** Lists of routes, as in features/org/routes.ts. */
export const searchRoutes = { shell: [] as const, org: [] as const };
