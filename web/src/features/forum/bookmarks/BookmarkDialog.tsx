import { useState } from 'react';
import { useTranslation, wordsFor } from '@/frame';
import { Banner, Button, Chip, Dialog, Field, Form, Input, Textarea } from '@/ui';
import { useBookmark, type Bookmark } from './bookmarkQueries';
import { later, laters, localTime } from './times';

/** When to be reminded of a post, and why. */
export default function BookmarkDialog({ bookmark, onClose }: { bookmark: Bookmark; onClose: () => void }) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const save = useBookmark();
  const { postId, topicId } = bookmark;
  const [remindAt, setRemindAt] = useState(bookmark.remindAt === null ? '' : localTime(new Date(bookmark.remindAt)));
  const [note, setNote] = useState(bookmark.note ?? '');
  const [past, setPast] = useState(false);
  const choose = (next: string) => {
    setPast(false);
    setRemindAt(next);
  };
  const submit = () => {
    const at = remindAt === '' ? null : new Date(remindAt);
    const changed = at !== null && at.toISOString() !== bookmark.remindAt;
    const over = changed && at.getTime() <= Date.now();
    setPast(over);
    if (over) return;
    save.mutate(
      { postId, topicId, remindAt: at === null ? null : at.toISOString(), note: note.trim() },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog open onClose={onClose} title={t('bookmark.title')}>
      <Form onSubmit={submit} errors={save.error?.fields}>
        {save.error && Object.keys(save.error.fields).length === 0 && (
          <Banner tone="danger" role="alert">
            {wordsFor(save.error)}
          </Banner>
        )}
        <Field
          name="remindAt"
          label={t('bookmark.when')}
          help={t('bookmark.whenHelp')}
          error={past ? t('bookmark.past') : save.error?.fields.remindAt}
        >
          <Input type="datetime-local" value={remindAt} onValueChange={choose} />
        </Field>
        <div className="-mt-6 flex flex-wrap gap-6">
          {laters.map((one) => (
            <Chip key={one} pressed={false} onPress={() => choose(localTime(later[one](new Date())))}>
              {t(`bookmark.later.${one}`)}
            </Chip>
          ))}
        </div>
        <Field name="note" label={t('bookmark.note')} error={save.error?.fields.note}>
          <Textarea value={note} onChange={(event) => setNote(event.target.value)} maxLength={500} dir="auto" />
        </Field>
        <div className="flex justify-end gap-8">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" look="primary" busy={save.isPending}>
            {common('save')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
