import i18next from 'i18next';
import type { Problem } from '@/api';

/** A problem, or what was kept of one that does not pass. */
export type Said = Pick<Problem, 'status' | 'slug' | 'detail'> & Partial<Pick<Problem, 'passing' | 'retryAfter'>>;

/** What a person reads of a problem that has no words of its own in the feature. */
export function wordsFor(problem: Said): string {
  const { t } = i18next;
  if (problem.status === 0) return t('problem.unreachable');
  if (problem.status === 429) return t('problem.slow', { seconds: problem.retryAfter ?? 10 });
  if (problem.passing) return t('problem.passing');
  if (problem.slug === 'organization-read-only') return t('problem.readOnly');
  if (problem.slug === 'organization-archived') return t('problem.archived');
  if (problem.status === 401) return t('problem.unauthenticated');
  if (problem.status === 403) return t('problem.forbidden');
  if (problem.status === 404) return t('notFound.text');
  if (problem.status === 412 || problem.slug === 'concurrent-update') return t('problem.stale');
  if (problem.status >= 500) return t('problem.broken');
  return problem.detail;
}
