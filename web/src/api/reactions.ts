import type { ReactionView } from './generated';

/** With one's own reaction added or taken away; as they were where that is so already. */
export function reacted(reactions: ReactionView[], emoji: string, on: boolean): ReactionView[] {
  const known = reactions.find((one) => one.emoji === emoji);
  if (!known) return on ? [...reactions, { emoji, count: 1, mine: true }] : reactions;
  if (known.mine === on) return reactions;
  const count = known.count + (on ? 1 : -1);
  return reactions.flatMap((one) => (one === known ? (count > 0 ? [{ emoji, count, mine: on }] : []) : [one]));
}

/** What all see of the reactions, with what is the reader's own. */
export function reactionsAfter(
  before: ReactionView[],
  counts: readonly { emoji: string; count: number }[],
  mine: { emoji: string; added: boolean } | undefined,
): ReactionView[] {
  return counts.map(({ emoji, count }) => ({
    emoji,
    count,
    mine: mine?.emoji === emoji ? mine.added : before.some((one) => one.emoji === emoji && one.mine),
  }));
}
