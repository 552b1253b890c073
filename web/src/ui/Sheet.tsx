import { lazy, Suspense, type ReactNode } from 'react';

export type SheetProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  side?: 'start' | 'end';
  children: ReactNode;
};

const SheetPopup = lazy(() => import('./SheetPopup'));

/** From one side over the content: the pane and the navigation on small windows. Loaded when it first opens. */
export function Sheet(props: SheetProps) {
  return (
    props.open && (
      <Suspense>
        <SheetPopup {...props} />
      </Suspense>
    )
  );
}
