import type { PendingView } from '@/api';

/** What the forum answers instead of a topic or post that a moderator has to see first. */
export const isHeld = (answer: unknown): answer is PendingView =>
  typeof answer === 'object' && answer !== null && (answer as { status?: unknown }).status === 'pending';
