import { useState } from 'react';
import { itemsOf, type ChannelView } from '@/api';
import { useMembers } from '@/features/org';
import { useTranslation, wordsFor } from '@/frame';
import { useMe } from '@/session';
import { Avatar, Banner, Button, Checkbox, Dialog, SearchInput } from '@/ui';
import { useStartConversation } from './channelChanges';

type ConversationDialogProps = { orgId: string; onClose: () => void; onStarted: (conversation: ChannelView) => void };

/** Choose one, or some; the same people are always in the same conversation. */
export function ConversationDialog({ orgId, onClose, onStarted }: ConversationDialogProps) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const me = useMe();
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const start = useStartConversation();
  const words = q.trim();
  const members = itemsOf(useMembers(orgId, words === '' ? {} : { q: words }, true).data);
  const toggle = (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <Dialog open onClose={onClose} title={t('conversation.new')}>
      <SearchInput label={t('conversation.find')} value={q} onChange={setQ} />
      <ul className="my-12 max-h-260 overflow-y-auto">
        {members
          .filter(({ user }) => user.id !== me?.id)
          .map(({ user }) => (
            <li key={user.id} className="rounded-control px-4 py-5 hover:bg-hover">
              <Checkbox
                checked={chosen.includes(user.id)}
                onChange={(on) => toggle(user.id, on)}
                label={
                  <span className="flex items-center gap-8">
                    <Avatar id={user.id} name={user.displayName} url={user.avatarUrl} size={24} decorative />
                    <bdi>{user.displayName}</bdi>
                  </span>
                }
              />
            </li>
          ))}
      </ul>
      {start.error && (
        <Banner tone="danger" role="alert">
          {wordsFor(start.error)}
        </Banner>
      )}
      <div className="mt-12 flex justify-end gap-8">
        <Button onClick={onClose}>{common('cancel')}</Button>
        <Button
          look="primary"
          busy={start.isPending}
          disabled={chosen.length === 0}
          onClick={() => start.mutate(chosen, { onSuccess: onStarted })}
        >
          {t('conversation.start')}
        </Button>
      </div>
    </Dialog>
  );
}
