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

const approval = createRoute({
  getParentRoute: () => orgRoute,
  path: 'moderation/approval',
  /** One's own only, for moderators, too. */
  validateSearch: ({ mine }: Record<string, unknown>): { mine?: true } =>
    mine === true || mine === 'true' ? { mine: true } : {},
  component: lazyPage(['moderation', 'org', 'upload'], () => import('./ApprovalPage')),
});

const words = createRoute({
  getParentRoute: () => orgRoute,
  path: 'moderation/words',
  component: lazyPage(['moderation', 'org'], () => import('./WordsPage')),
});

/** The address that notifications lead to. */
const myCase = createRoute({
  getParentRoute: () => shellRoute,
  path: 'cases/$caseId',
  component: lazyPage('moderation', () => import('./MyCasePage')),
});

export const moderationRoutes = { shell: [myCase] as const, org: [cases, approval, words] as const };
