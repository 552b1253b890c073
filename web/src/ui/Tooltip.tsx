import { useRef, useState, type ReactElement, type Ref } from 'react';
import { Key } from './Key';

/**
 * The name of an icon, after 400 ms. The name is also the aria-label of the child, so that nothing is described twice.
 * Our own, because Base UI's positions anything anywhere, for 20 kB of the first route.
 */
export function Tip({ label, keys, children }: { label: string; keys?: string | undefined; children: ReactElement }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const anchor = useRef<HTMLSpanElement>(null);
  const [shown, setShown] = useState(false);
  const later = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setShown(true), 400);
  };
  const hide = () => {
    clearTimeout(timer.current);
    setShown(false);
  };
  return (
    <span
      ref={anchor}
      role="presentation"
      className="contents"
      onPointerEnter={later}
      onPointerLeave={hide}
      onFocus={later}
      onBlur={hide}
      onPointerDown={hide}
      onKeyDown={(event) => event.key === 'Escape' && hide()}
    >
      {children}
      {shown && (
        <Bubble label={label} keys={keys} open={(bubble) => place(bubble, anchor.current?.firstElementChild)} />
      )}
    </span>
  );
}

function Bubble({ label, keys, open }: { label: string; keys: string | undefined; open: Ref<HTMLSpanElement> }) {
  return (
    <span
      ref={open}
      popover="manual"
      aria-hidden
      className="pointer-events-none fixed inset-auto m-0 items-center gap-8 rounded-control bg-rail px-8 py-5 text-12 text-white open:flex"
    >
      {label}
      {keys !== undefined && <Key dark>{keys}</Key>}
    </span>
  );
}

/** Below the anchor, or above it at the foot of the window; never outside. */
function place(bubble: HTMLElement | null, anchor: Element | null | undefined): void {
  if (!bubble || !anchor) return;
  bubble.showPopover();
  const at = anchor.getBoundingClientRect();
  const { width, height } = bubble.getBoundingClientRect();
  const middle = at.x + at.width / 2 - width / 2;
  const below = at.bottom + 6;
  const top = below + height > innerHeight ? at.top - height - 6 : below;
  bubble.style.translate = `${Math.max(4, Math.min(middle, innerWidth - width - 4))}px ${top}px`;
  bubble.style.insetBlockStart = '0';
  bubble.style.setProperty('left', '0');
}
