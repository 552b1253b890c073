import type { Problem } from '@/api';
import { wordsFor } from '@/frame';
import { Banner } from '@/ui';

/** What is wrong with a form as a whole; nothing where a field says what is wrong. */
export function FormProblem({ problem, errors = {} }: { problem: Problem | null; errors?: Record<string, string> }) {
  if (!problem || Object.keys(errors).length > 0) return null;
  return (
    <Banner tone="danger" role="alert">
      {wordsFor(problem)}
    </Banner>
  );
}
