import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { UserSummary } from '@/api';
import { Composer, UnsentRow } from '@/composer';
import { ErrorState, useMedia, useTranslation } from '@/frame';
import { Button, IconButton, SkeletonRows } from '@/ui';
import type { ChannelView } from './api';
import { MessageRow } from './MessageRow';
import { useSend, useThread } from './queries';

type ThreadPaneProps = {
  messageId: string;
  channel: ChannelView;
  me: UserSummary | undefined;
  moderates: boolean;
  writes: boolean;
  onClose: () => void;
};

export function ThreadPane({ messageId, channel, me, moderates, writes, onClose }: ThreadPaneProps) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const beside = useMedia('(min-width: 1280px)');
  const list = useThread(messageId);
  const { unsent, say } = useSend(channel.id, messageId);
  const replies = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const known = new Set(replies.map(({ id }) => id));
  const end = useRef<HTMLLIElement>(null);
  const count = replies.length;
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  const first = list.data?.pages[0]?.message;
  const row = { me, moderates, writes, follows: false, orgId: channel.orgId ?? undefined };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      {beside && (
        <header className="flex shrink-0 items-center border-b border-line ps-20 pe-10 h-head">
          <h2 className="grow text-14 font-semibold">{t('thread.title')}</h2>
          <IconButton size="sm" label={common('close')} onClick={onClose}>
            <X size={16} />
          </IconButton>
        </header>
      )}
      <ol aria-label={t('thread.title')} className="chat-list">
        {list.isPending && <SkeletonRows label={common('loading')} className="h-56" />}
        {list.isError && !list.data && <ErrorState problem={list.error} retry={() => void list.refetch()} />}
        {first && <MessageRow message={first} {...row} />}
        {first && (
          <li className="px-20 py-8 text-12 text-text-3">
            {t('thread.replies', { count: first.thread?.replyCount ?? 0 })}
          </li>
        )}
        {replies.map((message) => (
          <MessageRow key={message.id} message={message} {...row} />
        ))}
        {list.hasNextPage && (
          <li className="p-8 text-center">
            <Button size="sm" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              {common('loadMore')}
            </Button>
          </li>
        )}
        {me &&
          unsent
            .filter(({ id }) => !known.has(id))
            .map((letter) => <UnsentRow key={letter.id} letter={letter} me={me} className="px-20 py-4" />)}
        <li ref={end} />
      </ol>
      {writes && (
        <div className="shrink-0 px-12 pb-12">
          <Composer
            draftKey={`thread.${messageId}`}
            label={t('thread.reply')}
            placeholder={t('thread.reply')}
            orgId={channel.orgId ?? undefined}
            onSend={(body, id) => say(id, body)}
          />
        </div>
      )}
    </div>
  );
}
