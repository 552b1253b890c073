import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';

type VirtualListProps<T> = {
  items: T[];
  keyOf: (item: T) => string;
  row: (item: T, index: number) => ReactNode;
  estimate: number;
  label: string;
  /** Called when the end comes near and there is more. */
  more?: (() => void) | undefined;
  /** All of them, when it is known. */
  total?: number;
};

/** A list that scrolls by itself and mounts only what is near; rows may have any height. */
export function VirtualList<T>({ items, keyOf, row, estimate, label, more, total }: VirtualListProps<T>) {
  const scroll = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer renders this component itself
  const list = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => estimate,
    getItemKey: (index) => keyOf(items[index] as T),
    overscan: 8,
  });
  const shown = list.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= items.length - 5) more();
  }, [last, items.length, more]);
  return (
    <div ref={scroll} className="min-h-0 flex-1 [scrollbar-width:thin] overflow-auto">
      <div role="list" aria-label={label} className="relative" style={{ height: list.getTotalSize() }}>
        {shown.map(({ index, key, start }) => (
          <div
            key={key}
            ref={list.measureElement}
            data-index={index}
            role="listitem"
            aria-setsize={total ?? -1}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start}px)` }}
          >
            {row(items[index] as T, index)}
          </div>
        ))}
      </div>
    </div>
  );
}
