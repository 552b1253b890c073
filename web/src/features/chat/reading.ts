import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { ChannelView, MessageView } from '@/api';
import { useMarkRead } from './messageChanges';

const afterSeeing = 1000;

/** What was a second in view is read, as long as the window is looked at. What is read stays read when one scrolls back. */
export function useReading(
  scroller: RefObject<HTMLDivElement | null>,
  channel: ChannelView,
  topic: string | undefined,
  messages: MessageView[],
  atEnd: boolean,
): void {
  const { mutate, isPending } = useMarkRead(channel.id, topic);
  const last = messages.at(-1)?.seq ?? 0;
  const read = useEffectEvent(() => {
    const { current } = scroller;
    if (!current || document.visibilityState !== 'visible' || isPending || channel.my === null) return;
    const seen = lastInView(current);
    // Behind the last one there are only replies in threads.
    const seq = atEnd && seen >= last && topic === undefined ? channel.lastSeq : seen;
    if (seq > channel.readSeq || (topic !== undefined && channel.unreadCount > 0 && seq >= last && seq > 0))
      mutate(seq);
  });
  useEffect(() => {
    const { current } = scroller;
    if (!current) return;
    let timer = setTimeout(read, afterSeeing);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(read, afterSeeing);
    };
    current.addEventListener('scroll', again, { passive: true });
    document.addEventListener('visibilitychange', again);
    return () => {
      clearTimeout(timer);
      current.removeEventListener('scroll', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [scroller, last, channel.lastSeq, atEnd]);
}

function lastInView(scroller: HTMLElement): number {
  const end = scroller.getBoundingClientRect().bottom;
  const rows = [...scroller.querySelectorAll<HTMLElement>('[data-seq]')];
  const row = rows.findLast((one) => one.getBoundingClientRect().top < end - 8);
  return Number(row?.dataset.seq ?? 0);
}
