import { useCallback } from 'react';
import type { Problem } from '@/api';
import { useTranslation, wordsFor } from '@/frame';

const known = [
  'payment-failed',
  'already-subscribed',
  'no-subscription',
  'nothing-paid-yet',
  'too-many-members',
  'payments-unavailable',
] as const;

/** What a person reads of what billing refuses. */
export function useProblemWords(): (problem: Problem) => string {
  const { t } = useTranslation('billing');
  return useCallback(
    (problem) => {
      const slug = known.find((one) => one === problem.slug);
      return slug === undefined ? wordsFor(problem) : t(`problem.${slug}`);
    },
    [t],
  );
}
