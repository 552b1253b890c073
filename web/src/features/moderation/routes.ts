import { createRoute } from '@tanstack/react-router';
import { lazyPage, orgRoute, shellRoute } from '@/frame';
import type { CaseState } from './caseTypes';

const known = ['claimed', 'appealed', 'resolved', 'closed'] as const;

type CasesSearch = { case?: string; state?: CaseState };

const cases = createRoute({
  getParentRoute: () => orgRoute,
  path: 'moderation',
  validateSearch: (search: Record<string, unknown>): CasesSearch => {
    const state = known.find((one) => one === search.state);
    return { ...(typeof search.case === 'string' && { case: search.case }), ...(state && { state }) };
  },
  component: lazyPage(['moderation', 'org'], () => import('./CasesPage')),
});

/** The address that notifications lead to. */
const myCase = createRoute({
  getParentRoute: () => shellRoute,
  path: 'cases/$caseId',
  component: lazyPage('moderation', () => import('./MyCasePage')),
});

export const moderationRoutes = { shell: [myCase] as const, org: [cases] as const };
