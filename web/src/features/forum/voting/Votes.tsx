import { ChevronDown, ChevronUp } from 'lucide-react';
import type { PostView } from '@/api';
import { short, useTranslation } from '@/frame';
import { cx } from '@/ui';
import { useConversation, useTakingPart } from '../conversation';
import { deepPost } from '../depth';
import { useVote, type Vote } from './votingQueries';

/** One's own posts show what others think of them. */
export function Votes({ post }: { post: PostView }) {
  const { t } = useTranslation('forum');
  const { me } = useConversation();
  const takingPart = useTakingPart();
  const vote = useVote(post);
  const { score, myVote = 0 } = deepPost(post);
  if (score === undefined) return null;
  const votes = takingPart && post.author.id !== me?.id ? takingPart : undefined;
  const button = (value: Vote, Icon: typeof ChevronUp) =>
    votes && (
      <button
        type="button"
        {...votes}
        aria-pressed={myVote === value}
        aria-label={t(value === 1 ? 'vote.up' : 'vote.down', { number: post.number })}
        className="vote"
        onClick={() => vote.mutate({ value: myVote === value ? 0 : value, before: myVote })}
      >
        <Icon size={18} aria-hidden />
      </button>
    );
  return (
    <div role="group" aria-label={t('vote.label', { number: post.number })} className="votes">
      {button(1, ChevronUp)}
      <span aria-live={vote.isIdle ? 'off' : 'polite'} className={cx('score', !votes && 'mt-4')}>
        <span aria-hidden>{short(score)}</span>
        <span className="sr-only">{t('vote.score', { count: score })}</span>
      </span>
      {button(-1, ChevronDown)}
    </div>
  );
}
