import { CornerUpLeft, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import type { PostView } from '@/api';
import { Composer, type ComposerHandle } from '@/composer';
import { useTranslation } from '@/frame';
import { IconButton } from '@/ui';

type AnswerComposerProps = {
  composer: Ref<ComposerHandle>;
  draftKey: string;
  orgId: string;
  forumId: string;
  /** More that one can write than words. */
  tools?: ReactNode;
  parent: PostView | undefined;
  onNoParent: () => void;
  onSend: (body: string, id: string, attachments: string[]) => Promise<unknown>;
};

export function AnswerComposer({
  composer,
  draftKey,
  orgId,
  forumId,
  tools,
  parent,
  onNoParent,
  onSend,
}: AnswerComposerProps) {
  const { t } = useTranslation('forum');
  return (
    <div className="shrink-0 px-12 pb-12">
      <Composer
        ref={composer}
        draftKey={draftKey}
        orgId={orgId}
        tools={tools}
        uploadTo={`/forums/${forumId}`}
        label={t('composer.field')}
        placeholder={t('composer.placeholder')}
        submitLabel={t('composer.post')}
        onSend={onSend}
        className="mx-auto max-w-772"
      >
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
