import { useEffect, useRef, type RefObject } from 'react';

/** Takes files that are dropped on an element or pasted into it, before an editor makes text of them. */
export function useGivenFiles(target: RefObject<HTMLElement | null>, take: ((files: File[]) => void) | undefined) {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const element = target.current;
    const given = (event: Event) => {
      const { clipboardData, dataTransfer } = event as Event & Partial<ClipboardEvent & DragEvent>;
      const files = [...((clipboardData ?? dataTransfer)?.files ?? [])];
      if (!latest.current || files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(files);
    };
    const kinds = ['paste', 'drop'];
    for (const kind of kinds) element?.addEventListener(kind, given, true);
    return () => {
      for (const kind of kinds) element?.removeEventListener(kind, given, true);
    };
  }, [target]);
}
