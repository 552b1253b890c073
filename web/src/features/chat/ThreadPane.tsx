import { useEffect, useRef } from 'react';
import type { ChannelView } from '@/api';
import { Composer, UnsentRow } from '@/composer';
import { ErrorState, useTranslation } from '@/frame';
import { useMe } from '@/session';
import { SkeletonRows } from '@/ui';
import { MessageRow } from './MessageRow';
import { rowsOf } from './messages';
import { PaneHead } from './PaneHead';
import { usePublish } from './messageChanges';
import { SlashAnswer } from './SlashAnswer';
import { isCommand, useSlash } from './slash';
import { useThread } from './queries';

type ThreadPaneProps = {
  channel: ChannelView;
  /** The message that it began with. */
  root: string;
  writes: boolean;
  moderates: boolean;
  onClose: () => void;
};

export function ThreadPane({ channel, root, writes, moderates, onClose }: ThreadPaneProps) {
  const { t } = useTranslation('chat');
  const { t: common } = useTranslation();
  const me = useMe();
  const { data, isPending, error, refetch } = useThread(channel.id, root);
  const { unsent, publish } = usePublish(channel.id);
  const slash = useSlash(channel);
  const known = new Set(data?.items.map(({ id }) => id));
  const waiting = unsent.filter(({ id, body }) => body.threadId === root && !known.has(id));
  const end = useRef<HTMLDivElement>(null);
  const count = (data?.items.length ?? 0) + waiting.length;
  // Not returned: in Chromium it gives a promise, which React would take for a clean-up.
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [count]);
  return (
    <>
      <PaneHead title={t('thread.title')} onClose={onClose}>
        {data?.message.topic != null && <bdi>{data.message.topic}</bdi>}
      </PaneHead>
      <div className="in-pane min-h-0 flex-1 [scrollbar-width:thin] overflow-y-auto py-8">
        {isPending && <SkeletonRows label={common('loading')} rows={3} className="h-52" />}
        {error && !data && <ErrorState problem={error} retry={() => void refetch()} />}
        {data && (
          <>
            <MessageRow message={data.message} orgId={channel.orgId} moderates={moderates} />
            <p className="flex items-center gap-10 px-16 py-4 text-12 text-text-3 after:h-px after:flex-1 after:bg-line after:content-['']">
              {t('thread.replies', { count: data.items.length })}
            </p>
            <div role="log" aria-label={t('thread.title')}>
              {rowsOf(data.items, undefined).map(({ message, continued }) => (
                <MessageRow
                  key={message.id}
                  message={message}
                  continued={continued}
                  orgId={channel.orgId}
                  moderates={moderates}
                />
              ))}
            </div>
          </>
        )}
        {me && (
          <ol>
            {waiting.map((letter) => (
              <UnsentRow key={letter.id} letter={letter} me={me} className="px-16 py-5" />
            ))}
          </ol>
        )}
        <div ref={end} />
      </div>
      {writes && (
        <div className="shrink-0 p-12">
          <SlashAnswer text={slash.answer} onClose={slash.close} />
          <Composer
            draftKey={`thread.${root}`}
            orgId={channel.orgId ?? undefined}
            label={t('thread.field')}
            placeholder={t('thread.field')}
            longest={20_000}
            enterSends
            commandsOf={slash.commandsOf}
            onSend={(body, id) =>
              isCommand(body) ? slash.run(body, { threadId: root }) : publish(id, body, { threadId: root })
            }
          />
        </div>
      )}
    </>
  );
}
