import { useState } from 'react';
import type { ForumView } from '@/api';
import { Composer } from '@/composer';
import { feedLimitOf } from '@/features/forum';
import { useTranslation } from '@/frame';
import { say, Select } from '@/ui';
import { usePublishNote } from './feedQueries';

type Place = Pick<ForumView, 'id' | 'orgId' | 'name' | 'kind' | 'feedLimit'>;

/** A short post into one of some feeds. */
export default function NoteComposer({ forums }: { forums: Place[] }) {
  const { t } = useTranslation('feed');
  const publish = usePublishNote();
  const [chosen, choose] = useState<string>();
  const forum = forums.find(({ id }) => id === chosen) ?? forums[0];
  if (!forum) return null;
  const send = async (body: string, id: string, attachments: string[]) => {
    await publish.mutateAsync({ id, forumId: forum.id, body, attachments });
    say(t('note.published'));
  };
  return (
    <Composer
      draftKey="note"
      label={t('note.field')}
      placeholder={t('note.placeholder')}
      submitLabel={t('note.publish')}
      longest={feedLimitOf(forum)}
      orgId={forum.orgId}
      uploadTo={`/forums/${forum.id}`}
      onSend={send}
      className="mb-8"
    >
      {forums.length > 1 && (
        <div className="max-w-260 px-8 pt-8">
          <Select
            aria-label={t('note.where')}
            value={forum.id}
            onChange={choose}
            options={forums.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
      )}
    </Composer>
  );
}
