import { CornerUpLeft, Hourglass, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Problem, type PostView, type TopicView } from '@/api';
import { Composer, type ComposerHandle } from '@/composer';
import { useTranslation } from '@/frame';
import { IconButton } from '@/ui';
import { useConversation } from './conversation';
import { feedLimitOf } from './feedLimit';
import { useForum } from './forumQueries';
import { inWords, useSlowWait } from './moderation/waiting';

type AnswerComposerProps = {
  composer: Ref<ComposerHandle>;
  draftKey: string;
  topic: TopicView;
  /** One's own answers, as far as they are read. */
  mine: PostView[];
  /** More that one can write than words. */
  tools?: ReactNode;
  parent: PostView | undefined;
  onNoParent: () => void;
  onSend: (body: string, id: string, attachments: string[]) => Promise<unknown>;
};

export function AnswerComposer({
  composer,
  draftKey,
  topic,
  mine,
  tools,
  parent,
  onNoParent,
  onSend,
}: AnswerComposerProps) {
  const { t } = useTranslation('forum');
  const { moderates } = useConversation();
  const longest = feedLimitOf(useForum(topic.forumId).data?.forum);
  const seconds = useSlowWait(topic, moderates ? [] : mine);
  const send: typeof onSend = async (...words) => {
    if (seconds > 0) throw new Problem(429, { type: 'urn:parley:problem:slow-mode' }, seconds);
    return onSend(...words);
  };
  return (
    <div className="shrink-0 px-12 pb-12">
      <Composer
        ref={composer}
        draftKey={draftKey}
        everywhere={{}}
        orgId={topic.orgId}
        tools={tools}
        uploadTo={`/forums/${topic.forumId}`}
        label={t('composer.field')}
        placeholder={t('composer.placeholder')}
        submitLabel={t('composer.post')}
        longest={longest}
        onSend={send}
        className="mx-auto max-w-772"
      >
        {seconds > 0 && (
          <p role="timer" className="flex items-center gap-6 px-12 pt-8 text-12 text-warning-text">
            <Hourglass size={12} aria-hidden className="shrink-0" />
            {t('topic.slowWait', { time: inWords(seconds) })}
          </p>
        )}
        {parent && (
          <div className="flex items-center gap-6 px-12 py-8 text-12 text-text-2">
            <CornerUpLeft size={12} aria-hidden className="shrink-0 mirror" />
            <span className="min-w-0 truncate">
              {t('composer.to', { name: parent.author.displayName, number: parent.number })}
            </span>
            <IconButton size="sm" label={t('composer.notTo')} onClick={onNoParent}>
              <X size={14} />
            </IconButton>
          </div>
        )}
      </Composer>
    </div>
  );
}
