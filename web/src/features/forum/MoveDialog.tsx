import { useState } from 'react';
import { itemsOf, type ForumView, type OrganizationView, type TopicView } from '@/api';
import { useForums } from '@/features/org';
import { useTranslation } from '@/frame';
import { Button, Dialog, Field, Form, Select } from '@/ui';
import { inTreeOrder } from './topics';

type MoveDialogProps = {
  topic: TopicView;
  organization: OrganizationView;
  onClose: () => void;
  onMove: (forum: ForumView) => void;
};

export default function MoveDialog({ topic, organization, onClose, onMove }: MoveDialogProps) {
  const { t } = useTranslation('forum');
  const { t: common } = useTranslation();
  const forums = inTreeOrder(itemsOf(useForums(organization.id).data))
    .map(({ forum }) => forum)
    .filter(({ id }) => id !== topic.forumId);
  const [chosen, choose] = useState<string>();
  const target = forums.find(({ id }) => id === chosen) ?? forums[0];
  return (
    <Dialog open onClose={onClose} title={t('moderate.moveTitle')}>
      <Form onSubmit={() => target && onMove(target)}>
        {target ? (
          <Field name="forumId" label={t('forums.forum')} help={target.private ? t('moderate.movePrivate') : undefined}>
            <Select
              value={target.id}
              onChange={choose}
              options={forums.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Field>
        ) : (
          <p className="text-13 text-text-2">{t('moderate.nowhere')}</p>
        )}
        <div className="flex justify-end gap-8">
          <Button onClick={onClose}>{common('cancel')}</Button>
          {target && (
            <Button type="submit" look="primary">
              {t('moderate.moveHere')}
            </Button>
          )}
        </div>
      </Form>
    </Dialog>
  );
}
