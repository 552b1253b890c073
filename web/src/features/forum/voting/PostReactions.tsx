import type { PostView } from '@/api';
import { useTranslation } from '@/frame';
import { ReactionMenu, Reactions } from '@/ui';
import { useTakingPart } from '../conversation';
import { deepPost } from '../depth';
import { useReact } from './votingQueries';

export function PostReactions({ post }: { post: PostView }) {
  const { t } = useTranslation('forum');
  const takingPart = useTakingPart();
  const react = useReact(post);
  const { reactions } = deepPost(post);
  if (reactions === undefined || reactions.length === 0) return null;
  return (
    <Reactions
      reactions={reactions}
      labelOf={({ emoji, count }) => t('reaction.count', { emoji, count })}
      onToggle={(emoji, on) => react.mutate({ emoji, on })}
      {...(takingPart ?? { disabled: true })}
    />
  );
}

/** Not where the server knows no reactions. */
export function AddReaction({ post }: { post: PostView }) {
  const { t } = useTranslation('forum');
  const takingPart = useTakingPart();
  const react = useReact(post);
  const { reactions } = deepPost(post);
  if (reactions === undefined || !takingPart) return null;
  return (
    <ReactionMenu
      reactions={reactions}
      label={t('reaction.add', { number: post.number })}
      itemOf={(emoji, mine) => t(mine ? 'reaction.off' : 'reaction.on', { emoji })}
      onToggle={(emoji, on) => react.mutate({ emoji, on })}
      {...takingPart}
    />
  );
}
