import { Link, type LinkProps } from '@tanstack/react-router';
import {
  Bookmark,
  BookmarkCheck,
  Ellipsis,
  Link2,
  MailOpen,
  MessageSquareReply,
  Pencil,
  Pin,
  PinOff,
  TextQuote,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import type { MessageView } from '@/api';
import { Time, useTranslation, wordsFor } from '@/frame';
import { useMe } from '@/session';
import { ReportItem } from '@/features/moderation';
import { Avatar, complain, IconButton, Menu, MenuItem, MenuLine, ReactionMenu, Reactions, say, ServerHtml } from '@/ui';
import { DeleteDialog } from './DeleteDialog';
import { MessageEditor } from './MessageEditor';
import { useMark, useMarkRead, useReact } from './messageChanges';

type MessageRowProps = {
  message: MessageView;
  continued?: boolean;
  target?: boolean;
  orgId: string | null;
  moderates: boolean;
  /** Absent in a thread. */
  onThread?: () => void;
  onReply?: (() => void) | undefined;
};

export function MessageRow({ message, continued = false, target = false, ...rest }: MessageRowProps) {
  const { t } = useTranslation('chat');
  const [editing, setEditing] = useState(false);
  const { author, deleted = false } = message;
  return (
    <article
      id={`message-${message.seq}`}
      data-seq={message.seq}
      data-continued={continued || undefined}
      data-target={target || undefined}
      aria-label={t('message.by', { name: author.displayName })}
      tabIndex={-1}
      className="message"
    >
      {continued ? (
        <span className="message-time">
          <Clock at={message.createdAt} />
        </span>
      ) : (
        <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} size={36} decorative />
      )}
      <div className="min-w-0 grow">
        {!continued && (
          <header className="flex items-baseline gap-8">
            <bdi className="truncate text-14 font-semibold">{author.displayName}</bdi>
            <span className="shrink-0 text-12 text-text-3">
              <Clock at={message.createdAt} />
            </span>
            {message.pinned && <Pin size={12} aria-label={t('message.pinned')} className="text-text-3" />}
          </header>
        )}
        {message.replyTo && <Quoted quote={message.replyTo} />}
        {deleted ? (
          <p className="text-13 text-text-3 italic">{t('message.deleted')}</p>
        ) : editing ? (
          <MessageEditor message={message} orgId={rest.orgId} onClose={() => setEditing(false)} />
        ) : (
          <ServerHtml html={message.bodyHtml} className="prose message-words" />
        )}
        {message.editCount > 0 && !deleted && <span className="text-12 text-text-3">{t('message.edited')}</span>}
        {!deleted && message.reactions.length > 0 && <Reacted message={message} />}
        {message.thread && rest.onThread && <ThreadLink thread={message.thread} onOpen={rest.onThread} />}
      </div>
      {!deleted && !editing && <Tools message={message} {...rest} onEdit={() => setEditing(true)} />}
    </article>
  );
}

function Clock({ at }: { at: string }) {
  const { language } = useTranslation();
  const time = new Date(at);
  const clock = new Intl.DateTimeFormat(language, { timeStyle: 'short' });
  const full = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'medium' });
  return (
    <time dateTime={at} title={full.format(time)}>
      {clock.format(time)}
    </time>
  );
}

function Quoted({ quote }: { quote: NonNullable<MessageView['replyTo']> }) {
  return (
    <Link {...({ to: '.', search: true, hash: `message-${quote.seq}` } as LinkProps)} className="quote">
      <bdi className="font-medium">{quote.author.displayName}</bdi>{' '}
      <span dir="auto" className="line-clamp-2">
        {quote.body}
      </span>
    </Link>
  );
}

function Reacted({ message }: { message: MessageView }) {
  const { t } = useTranslation('chat');
  const react = useReact();
  return (
    <div className="my-4 flex flex-wrap gap-5">
      <Reactions
        reactions={message.reactions}
        labelOf={({ emoji, count }) => t('message.reaction', { emoji, count })}
        onToggle={(emoji, on) =>
          react.mutate({ message, emoji, on }, { onError: (problem) => complain(wordsFor(problem)) })
        }
      />
    </div>
  );
}

function ThreadLink({ thread, onOpen }: { thread: NonNullable<MessageView['thread']>; onOpen: () => void }) {
  const { t } = useTranslation('chat');
  return (
    <button
      type="button"
      onClick={onOpen}
      className="my-4 inline-flex max-w-full items-center gap-8 rounded-control px-6 py-3 text-13 inset-ring inset-ring-line hover:bg-hover"
    >
      <span aria-hidden className="flex -space-x-4 rtl:space-x-reverse">
        {thread.participants.slice(0, 3).map((one) => (
          <Avatar key={one.id} id={one.id} name={one.displayName} url={one.avatarUrl} size={20} decorative />
        ))}
      </span>
      <span className="font-medium text-accent-text">{t('thread.replies', { count: thread.replyCount })}</span>
      {thread.lastReplyAt !== null && (
        <span className="truncate text-12 text-text-3 max-phone:hidden">
          {t('thread.last')} <Time at={thread.lastReplyAt} />
        </span>
      )}
    </button>
  );
}

type ToolsProps = Omit<MessageRowProps, 'continued' | 'target'> & { onEdit: () => void };

function Tools({ message, moderates, onThread, onReply, onEdit }: ToolsProps) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const me = useMe();
  const react = useReact();
  const pin = useMark('pin');
  const save = useMark('save');
  const unread = useMarkRead(message.channelId, undefined);
  const [deleting, setDeleting] = useState(false);
  const own = message.author.id === me?.id;
  const told = { onError: (problem: Parameters<typeof wordsFor>[0]) => complain(wordsFor(problem)) };
  const copy = () => {
    const url = new URL(`/channels/${message.channelId}#message-${message.seq}`, location.origin);
    void navigator.clipboard.writeText(url.href).then(() => say(common('copied')));
  };
  return (
    <div className="message-tools">
      <ReactionMenu
        reactions={message.reactions}
        label={t('message.react')}
        itemOf={(emoji, mine) => t(mine ? 'message.reactionOff' : 'message.reactionOn', { emoji })}
        onToggle={(emoji, on) => react.mutate({ message, emoji, on }, told)}
      />
      {onThread && (
        <IconButton size="sm" label={t('thread.open')} onClick={onThread}>
          <MessageSquareReply size={16} className="mirror" />
        </IconButton>
      )}
      <Menu
        align="end"
        trigger={
          <IconButton size="sm" label={t('message.more')}>
            <Ellipsis size={16} />
          </IconButton>
        }
      >
        {onReply && (
          <MenuItem icon={<TextQuote size={16} />} onClick={onReply}>
            {t('message.reply')}
          </MenuItem>
        )}
        <MenuItem icon={<Link2 size={16} />} onClick={copy}>
          {t('message.copyLink')}
        </MenuItem>
        <MenuItem
          icon={message.saved ? <BookmarkCheck size={16} /> : <Bookmark size={16} />}
          onClick={() => save.mutate({ message, on: !message.saved }, told)}
        >
          {t(message.saved ? 'message.unsave' : 'message.save')}
        </MenuItem>
        <MenuItem
          icon={message.pinned ? <PinOff size={16} /> : <Pin size={16} />}
          onClick={() => pin.mutate({ message, on: !message.pinned }, told)}
        >
          {t(message.pinned ? 'message.unpin' : 'message.pin')}
        </MenuItem>
        <MenuItem
          icon={<MailOpen size={16} />}
          onClick={() => unread.mutate(message.seq - 1, { onSuccess: () => say(t('message.isUnread')) })}
        >
          {t('message.unread')}
        </MenuItem>
        <ReportItem type="message" id={message.id} authorId={message.author.id} />
        {(own || moderates) && <MenuLine />}
        {own && (
          <MenuItem icon={<Pencil size={16} />} onClick={onEdit}>
            {t('message.edit')}
          </MenuItem>
        )}
        {(own || moderates) && (
          <MenuItem danger icon={<Trash2 size={16} />} onClick={() => setDeleting(true)}>
            {t('message.delete')}
          </MenuItem>
        )}
      </Menu>
      {deleting && <DeleteDialog message={message} onClose={() => setDeleting(false)} />}
    </div>
  );
}
