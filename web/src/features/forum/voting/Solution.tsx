import { Link, type LinkProps } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { PostView } from '@/api';
import { useTranslation } from '@/frame';
import { Button, ServerHtml } from '@/ui';
import { useConversation, useTakingPart } from '../conversation';
import { deepTopic } from '../depth';
import { useForum } from '../forumQueries';
import { useSolve } from './votingQueries';

/** For whoever asked, and for moderators: chooses what solved it, or takes that back. */
export function SolveButton({ post }: { post: PostView }) {
  const { t } = useTranslation('forum');
  const { topic, me, moderates } = useConversation();
  const takingPart = useTakingPart();
  const kind = useForum(topic.forumId).data?.forum.kind;
  const solve = useSolve(topic.id);
  const chooses = moderates || me?.id === topic.author.id;
  const solved = (deepTopic(topic).solutionPostId ?? null) !== null;
  if (kind !== 'questions' || post.number === 1 || !chooses || !takingPart) return null;
  if (solved && !post.isSolution) return null;
  return (
    <Button
      look="quiet"
      size="sm"
      {...takingPart}
      onClick={() => solve.mutate({ postId: post.id, on: !post.isSolution })}
    >
      <CircleCheck size={14} aria-hidden />
      {t(post.isSolution ? 'solution.unmark' : 'solution.mark')}
    </Button>
  );
}

/** The solution below its question, where it stands more than a screen away. */
export function SolutionPreview({ post }: { post: PostView }) {
  const { t } = useTranslation('forum');
  const { number, author, bodyHtml } = post;
  return (
    <section aria-label={t('post.solution')} className="solution-preview">
      <p className="flex items-center gap-6 text-13 font-medium text-success-text">
        <CircleCheck size={16} aria-hidden className="shrink-0" />
        <Link {...({ to: '.', hash: `post-${number}`, search: true } as LinkProps)} className="hover:underline">
          {t('solution.by', { name: author.displayName, number })}
        </Link>
      </p>
      <div className="solution-words">
        <ServerHtml html={bodyHtml} />
      </div>
    </section>
  );
}
