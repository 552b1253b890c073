import { useState } from 'react';
import type { PostView } from '@/api';
import { ErrorState, useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Field, Form, ServerHtml, Skeleton, Textarea } from '@/ui';
import { useEdit, usePostToEdit } from './queries';

export function PostEditor({ post, onClose }: { post: PostView; onClose: () => void }) {
  const { data, error, refetch } = usePostToEdit(post.id);
  if (data) return <Editor seen={data} readAgain={() => void refetch()} onClose={onClose} />;
  return error ? <ErrorState problem={error} retry={() => void refetch()} /> : <Skeleton className="h-76" />;
}

type EditorProps = { seen: { post: PostView; tag: string | null }; readAgain: () => void; onClose: () => void };

/** When somebody else was faster, the words stay, and the newer text is shown: saving again is then a choice. */
function Editor({ seen, readAgain, onClose }: EditorProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const [body, setBody] = useState(seen.post.body);
  const [first] = useState(seen.tag);
  const edit = useEdit(seen.post.topicId);
  const save = () => {
    if (body.trim() === '') return;
    edit.mutate(
      { id: seen.post.id, body, tag: seen.tag },
      { onSuccess: onClose, onError: ({ status }) => status === 412 && readAgain() },
    );
  };
  const newer = seen.tag !== first;
  return (
    <Form onSubmit={save} errors={edit.error?.fields}>
      {newer && (
        <Banner tone="warning">
          {t('edit.newer')}
          <ServerHtml html={seen.post.bodyHtml} className="prose mt-8" />
        </Banner>
      )}
      {edit.error && edit.error.status !== 412 && (
        <Banner tone="danger" role="alert">
          {wordsFor(edit.error)}
        </Banner>
      )}
      <Field name="body" label={t('edit.label', { number: seen.post.number })} error={edit.error?.fields.body}>
        <Textarea
          value={body}
          onChange={(event) => setBody(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
          }}
          maxLength={50_000}
          dir="auto"
          className="grows"
        />
      </Field>
      <div className="flex justify-end gap-8">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button type="submit" look="primary" busy={edit.isPending}>
          {t(newer ? 'edit.replace' : 'edit.save')}
        </Button>
      </div>
    </Form>
  );
}
