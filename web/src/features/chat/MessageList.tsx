import { ArrowDown } from 'lucide-react';
import { Fragment, useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { UserSummary } from '@/api';
import { useTranslation } from '@/frame';
import { Button, Waterline } from '@/ui';
import { rowsOf } from './messages';
import type { MessageView } from './api';

type MessageListProps = {
  messages: MessageView[];
  me: UserSummary | undefined;
  newAfter: number | undefined;
  target: number | undefined;
  before: (() => void) | undefined;
  after: (() => void) | undefined;
  row: (message: MessageView, follows: boolean) => ReactNode;
  /** The last number there is; replies in threads have one too, and aren't shown here. */
  end: number;
  /** Called with it when the end is in view, in a window that one looks at. */
  onRead: (seq: number) => void;
  /** What stands below: letters that are not sent. */
  children: ReactNode;
};

const near = 160;

/** Stays at the end while one is there, and where one is otherwise. */
export function MessageList({
  messages,
  me,
  newAfter,
  target,
  before,
  after,
  row,
  end,
  onRead,
  children,
}: MessageListProps) {
  const { t, language } = useTranslation('chat');
  const box = useRef<HTMLOListElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const placed = useRef(false);
  const last = messages.at(-1)?.seq;
  const read = useEffectEvent(() => {
    if (atEnd && after === undefined && last !== undefined && document.visibilityState === 'visible') onRead(end);
  });
  useLayoutEffect(() => {
    const list = box.current;
    if (!list || last === undefined) return;
    if (!placed.current) {
      placed.current = true;
      const found =
        target === undefined ? list.querySelector('[data-new]') : document.getElementById(`message-${target}`);
      if (found) {
        found.scrollIntoView({ block: target === undefined ? 'start' : 'center' });
        return;
      }
    }
    if (atEnd) list.scrollTop = list.scrollHeight;
  });
  useEffect(() => {
    read();
    const onFocus = () => read();
    document.addEventListener('visibilitychange', onFocus);
    return () => document.removeEventListener('visibilitychange', onFocus);
  }, [last, end, atEnd]);
  const scrolled = () => {
    const list = box.current;
    if (!list) return;
    const below = list.scrollHeight - list.scrollTop - list.clientHeight;
    setAtEnd(below < 40);
    if (list.scrollTop < near && before) {
      // At the very top the browser would not hold the place.
      if (list.scrollTop === 0) list.scrollTop = 1;
      before();
    }
    if (below < near) after?.();
  };
  const day = (at: string) =>
    new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at));
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <ol ref={box} onScroll={scrolled} aria-label={t('messages')} className="chat-list">
        {rowsOf(messages, newAfter, me?.id).map((one) =>
          one.kind === 'day' ? (
            <li key={one.key} className="message-day">
              <span>{new Date(one.at).toDateString() === new Date().toDateString() ? t('today') : day(one.at)}</span>
            </li>
          ) : one.kind === 'new' ? (
            <li key={one.key} data-new className="px-20 py-6 max-phone:px-12">
              <Waterline more={t('count', { count: one.count })}>{t('new')}</Waterline>
            </li>
          ) : (
            <Fragment key={one.key}>{row(one.message, one.follows)}</Fragment>
          ),
        )}
        {children}
      </ol>
      {!atEnd && (
        <div className="absolute end-20 bottom-10">
          <Button
            size="sm"
            onClick={() => {
              setAtEnd(true);
              if (box.current) box.current.scrollTop = box.current.scrollHeight;
            }}
          >
            <ArrowDown size={14} aria-hidden />
            {t('toEnd')}
          </Button>
        </div>
      )}
    </div>
  );
}
