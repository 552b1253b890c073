import { useEffect, useRef, useState } from 'react';
import { asProblem, type PostView } from '@/api';
import { Composer, useDraft, type ComposerHandle } from '@/composer';
import { ErrorState, useTranslation } from '@/frame';
import { Banner, ServerHtml, Skeleton } from '@/ui';
import { useEdit, usePostToEdit } from './queries';

export function PostEditor({ post, orgId, onClose }: { post: PostView; orgId: string; onClose: () => void }) {
  const { data, error, refetch } = usePostToEdit(post.id);
  if (data) return <Editor seen={data} orgId={orgId} readAgain={refetch} onClose={onClose} />;
  return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Skeleton className="h-76" />;
}

type EditorProps = {
  seen: { post: PostView; tag: string | null };
  orgId: string;
  readAgain: () => Promise<unknown>;
  onClose: () => void;
};

/**
 * The draft is about the version that was seen when it was begun. When somebody else was faster, the words stay, and the
 * newer text is shown: saving again is then a choice.
 */
function Editor({ seen: { post, tag }, orgId, readAgain, onClose }: EditorProps) {
  const { t } = useTranslation('forum');
  const [version] = useState(tag ?? '');
  const [initial] = useState(post.body);
  const draftKey = `edit.${post.id}`;
  const { draft } = useDraft(draftKey, initial, version);
  const edit = useEdit(post.topicId);
  const newer = draft.about !== (tag ?? '');
  const composer = useRef<ComposerHandle>(null);
  useEffect(() => composer.current?.focus(), []);
  const save = async (body: string) => {
    try {
      await edit.mutateAsync({ id: post.id, body, tag });
    } catch (error) {
      if (asProblem(error).status !== 412) throw error;
      await readAgain();
      return false;
    }
    onClose();
    return true;
  };
  return (
    <>
      {newer && (
        <Banner tone="warning">
          {t('edit.newer')}
          <ServerHtml html={post.bodyHtml} className="prose mt-8" />
        </Banner>
      )}
      <Composer
        ref={composer}
        draftKey={draftKey}
        initial={initial}
        about={version}
        orgId={orgId}
        label={t('edit.label', { number: post.number })}
        submitLabel={t(newer ? 'edit.replace' : 'edit.save')}
        onSend={save}
        onCancel={onClose}
      />
    </>
  );
}
