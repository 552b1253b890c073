import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState, type ReactNode, type Ref } from 'react';

export type ListHandle = { scrollTo: (index: number, block: 'start' | 'center' | 'end') => void };

type LongListProps<T> = {
  items: T[];
  keyOf: (item: T) => string;
  row: (item: T, index: number) => ReactNode;
  /** The height of a row before it is measured. */
  estimate: number;
  label: string;
  /** Called when the end comes near and there is more. */
  more?: (() => void) | undefined;
  ref?: Ref<ListHandle>;
};

const few = 60;

/** A list in a page that scrolls. Only what is near is mounted once there are many; rows may have any height. */
export function LongList<T>({ ref, ...props }: LongListProps<T>) {
  return props.items.length > few ? <Virtual {...props} handle={ref} /> : <Plain {...props} handle={ref} />;
}

type InnerProps<T> = Omit<LongListProps<T>, 'ref'> & { handle: Ref<ListHandle> | undefined };

function Plain<T>({ items, keyOf, row, label, more, handle }: InnerProps<T>) {
  const list = useRef<HTMLOListElement>(null);
  const end = useRef<HTMLDivElement>(null);
  useImperativeHandle(handle, () => ({
    scrollTo: (index, block) => list.current?.children[index]?.scrollIntoView({ block }),
  }));
  useEffect(() => {
    if (!more || !end.current || typeof IntersectionObserver === 'undefined') return;
    const near = new IntersectionObserver(([entry]) => entry?.isIntersecting && more(), { rootMargin: '600px' });
    near.observe(end.current);
    return () => near.disconnect();
  }, [more, items.length]);
  return (
    <>
      <ol ref={list} aria-label={label}>
        {items.map((item, index) => (
          <li key={keyOf(item)}>{row(item, index)}</li>
        ))}
      </ol>
      <div ref={end} />
    </>
  );
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  const parent = element.parentElement;
  if (!parent) return null;
  return /auto|scroll/.test(getComputedStyle(parent).overflowY) ? parent : scrollerOf(parent);
}

function Virtual<T>({ items, keyOf, row, estimate, label, more, handle }: InnerProps<T>) {
  const list = useRef<HTMLOListElement>(null);
  const [place, setPlace] = useState<{ scroller: HTMLElement; top: number }>();
  useLayoutEffect(() => {
    const element = list.current;
    const scroller = element && scrollerOf(element);
    if (!scroller) return;
    const measure = () => {
      const from = scroller.getBoundingClientRect().top - scroller.scrollTop;
      const top = Math.round(element.getBoundingClientRect().top - from);
      setPlace((known) => (known?.top === top ? known : { scroller, top }));
    };
    measure();
    // What stands above may grow.
    const sizes = new ResizeObserver(measure);
    if (element.parentElement) sizes.observe(element.parentElement);
    return () => sizes.disconnect();
  }, []);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer renders this component itself
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => place?.scroller ?? null,
    estimateSize: () => estimate,
    getItemKey: (index) => keyOf(items[index] as T),
    scrollMargin: place?.top ?? 0,
    scrollPaddingStart: 12,
    overscan: 6,
  });
  useImperativeHandle(handle, () => ({
    scrollTo: (index, block) => virtual.scrollToIndex(index, { align: block }),
  }));
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= items.length - 8) more();
  }, [last, items.length, more]);
  return (
    <ol ref={list} aria-label={label} className="relative" style={{ height: virtual.getTotalSize() }}>
      {shown.map(({ index, key, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          aria-setsize={more ? -1 : items.length}
          aria-posinset={index + 1}
          className="absolute inset-x-0 top-0"
          style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
        >
          {row(items[index] as T, index)}
        </li>
      ))}
    </ol>
  );
}
