import { Ellipsis, Link2, MessageSquareReply, Pencil, SmilePlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { UserSummary } from '@/api';
import { Composer } from '@/composer';
import { shortTime, Time, useTranslation } from '@/frame';
import { Avatar, complain, IconButton, Menu, MenuItem, MenuLine, say, ServerHtml } from '@/ui';
import { wordsFor } from '@/frame';
import type { MessageView } from './api';
import { useEditMessage, useReact, useRemoveMessage } from './queries';

type MessageRowProps = {
  message: MessageView;
  orgId: string | undefined;
  follows: boolean;
  target?: boolean;
  me: UserSummary | undefined;
  moderates: boolean;
  /** False in what is archived, or for those who are not in it. */
  writes: boolean;
  onThread?: (() => void) | undefined;
};

const quick = ['👍', '❤️', '😂', '🎉', '👀', '🙏', '✅'];

export function MessageRow({
  message,
  orgId,
  follows,
  target = false,
  me,
  moderates,
  writes,
  onThread,
}: MessageRowProps) {
  const { t } = useTranslation('chat');
  const { author } = message;
  const [editing, setEditing] = useState(false);
  const edit = useEditMessage(message.channelId);
  if (message.deleted) {
    return (
      <li id={`message-${message.seq}`} className="message">
        <span />
        <div className="text-13 text-text-3 italic">
          {t('message.deleted')}
          <ThreadLink message={message} onThread={onThread} />
        </div>
      </li>
    );
  }
  return (
    <li
      id={`message-${message.seq}`}
      className="message"
      data-first={!follows || undefined}
      data-target={target || undefined}
    >
      {follows ? (
        <span />
      ) : (
        <Avatar id={author.id} name={author.displayName} url={author.avatarUrl} size={36} decorative />
      )}
      <article aria-label={t('message.by', { name: author.displayName })} className="min-w-0">
        {!follows && (
          <header className="flex items-baseline gap-8">
            <span dir="auto" className="min-w-0 truncate text-14 font-semibold">
              {author.displayName}
            </span>
            <span className="shrink-0 text-12 text-text-3">
              <Time at={message.createdAt} />
            </span>
          </header>
        )}
        {message.replyTo && (
          <p dir="auto" className="truncate border-s-2 border-line-strong ps-8 text-12 text-text-2">
            <b className="font-medium">{message.replyTo.author.displayName}</b> {message.replyTo.body}
          </p>
        )}
        {editing ? (
          <Composer
            draftKey={`message.${message.id}`}
            initial={message.body}
            orgId={orgId}
            label={t('message.editing')}
            submitLabel={t('message.save')}
            onCancel={() => setEditing(false)}
            onSend={async (body) => {
              await edit.mutateAsync({ id: message.id, body });
              setEditing(false);
            }}
          />
        ) : (
          <ServerHtml html={message.bodyHtml} />
        )}
        {message.editCount > 0 && !editing && <span className="text-12 text-text-3">{t('message.edited')}</span>}
        <Reactions message={message} writes={writes} />
        <ThreadLink message={message} onThread={onThread} />
      </article>
      {writes && !editing && (
        <Tools
          message={message}
          onThread={onThread}
          onEdit={author.id === me?.id ? () => setEditing(true) : undefined}
          removes={author.id === me?.id || moderates}
        />
      )}
    </li>
  );
}

function Reactions({ message, writes }: { message: MessageView; writes: boolean }) {
  const { t } = useTranslation('chat');
  const react = useReact(message.channelId);
  if (message.reactions.length === 0) return null;
  return (
    <div className="mt-4 flex flex-wrap gap-4">
      {message.reactions.map(({ emoji, count, mine }) => (
        <button
          key={emoji}
          type="button"
          className="reaction"
          aria-pressed={mine}
          aria-label={t('message.reaction', { emoji, count })}
          disabled={!writes}
          onClick={() => react.mutate({ message, emoji, on: !mine })}
        >
          {emoji} <span className="tabular-nums">{count}</span>
        </button>
      ))}
    </div>
  );
}

function ThreadLink({ message, onThread }: { message: MessageView; onThread: (() => void) | undefined }) {
  const { t } = useTranslation('chat');
  if (!message.thread || !onThread) return null;
  const { replyCount, lastReplyAt, participants } = message.thread;
  return (
    <button
      type="button"
      onClick={onThread}
      className="mt-4 flex w-fit items-center gap-8 rounded-control px-6 py-4 text-13 inset-ring inset-ring-line hover:bg-surface"
    >
      <span className="flex" aria-hidden>
        {participants.slice(0, 3).map(({ id, displayName, avatarUrl }) => (
          <Avatar key={id} id={id} name={displayName} url={avatarUrl} size={20} decorative />
        ))}
      </span>
      <span className="font-medium text-accent-text">{t('thread.replies', { count: replyCount })}</span>
      {lastReplyAt !== null && (
        <span className="text-12 text-text-3">{t('thread.last', { time: shortTime(lastReplyAt) })}</span>
      )}
    </button>
  );
}

type ToolsProps = {
  message: MessageView;
  onThread: (() => void) | undefined;
  onEdit: (() => void) | undefined;
  removes: boolean;
};

function Tools({ message, onThread, onEdit, removes }: ToolsProps) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const react = useReact(message.channelId);
  const remove = useRemoveMessage(message.channelId);
  const copy = () => {
    const url = new URL(`/channels/${message.channelId}#message-${message.seq}`, location.href);
    void navigator.clipboard.writeText(url.href).then(() => say(common('copied')));
  };
  return (
    <div className="message-tools">
      <Menu
        trigger={
          <IconButton size="sm" label={t('message.react')}>
            <SmilePlus size={16} />
          </IconButton>
        }
      >
        {quick.map((emoji) => (
          <MenuItem
            key={emoji}
            onClick={() => {
              const mine = message.reactions.some((one) => one.emoji === emoji && one.mine);
              react.mutate({ message, emoji, on: !mine });
            }}
          >
            {emoji}
          </MenuItem>
        ))}
      </Menu>
      {onThread && (
        <IconButton size="sm" label={t('message.reply')} onClick={onThread}>
          <MessageSquareReply size={16} className="mirror" />
        </IconButton>
      )}
      <Menu
        trigger={
          <IconButton size="sm" label={t('message.more')}>
            <Ellipsis size={16} />
          </IconButton>
        }
      >
        <MenuItem icon={<Link2 size={16} />} onClick={copy}>
          {t('message.copyLink')}
        </MenuItem>
        {onEdit && (
          <MenuItem icon={<Pencil size={16} />} onClick={onEdit}>
            {t('message.edit')}
          </MenuItem>
        )}
        {removes && (
          <>
            <MenuLine />
            <MenuItem
              danger
              icon={<Trash2 size={16} />}
              onClick={() => remove.mutate(message, { onError: (problem) => complain(wordsFor(problem)) })}
            >
              {t('message.delete')}
            </MenuItem>
          </>
        )}
      </Menu>
    </div>
  );
}
