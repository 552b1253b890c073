import { Menu } from 'lucide-react';
import { createContext, use, useEffect, useRef, type ReactNode } from 'react';
import { useConnection } from '@/realtime';
import { cx, IconButton, Sheet, useLate } from '@/ui';
import { useTranslation } from './i18n/useTranslation';
import { useMedia } from './media';

/** Opens the navigation on windows that don't show it. Given by the shell. */
export const NavigationContext = createContext<() => void>(() => undefined);

type PageProps = {
  /** The h1, and the document's title. */
  title: string;
  description?: ReactNode;
  /** Buttons at the end of the head. */
  actions?: ReactNode;
  /** Bars that stay below the head: tabs, filters. */
  bar?: ReactNode;
  /** Stays at the foot: a composer. */
  dock?: ReactNode;
  pane?: { title: string; open: boolean; onClose: () => void; content: ReactNode } | undefined;
  /** For content that scrolls by itself (VirtualList). */
  fixed?: boolean;
  children: ReactNode;
};

/** What every place in the shell is: a head, content that scrolls by itself, and perhaps a pane. */
export function Page({ title, description, actions, bar, dock, pane, fixed = false, children }: PageProps) {
  return (
    <>
      <main id="content" tabIndex={-1} className="relative flex min-h-0 min-w-0 flex-1 flex-col bg-surface">
        <Head title={title} description={description} actions={actions} />
        {bar}
        {fixed ? (
          children
        ) : (
          <div className="min-h-0 flex-1 [scrollbar-width:thin] [scrollbar-color:var(--line-strong)_transparent] overflow-auto">
            {children}
          </div>
        )}
        {dock}
      </main>
      {pane && <Pane {...pane} />}
    </>
  );
}

function Head({ title, description, actions }: Pick<PageProps, 'title' | 'description' | 'actions'>) {
  const { t } = useTranslation();
  const openNavigation = use(NavigationContext);
  return (
    <header className="flex shrink-0 items-center gap-10 border-b border-line ps-20 pe-14 h-head max-phone:gap-8 max-phone:ps-12 max-phone:pe-8">
      <IconButton label={t('openNavigation')} onClick={openNavigation} className="-ms-8 nav:hidden">
        <Menu size={18} />
      </IconButton>
      <Title title={title} />
      <span className="min-w-0 truncate text-13 text-text-3 max-phone:hidden">{description}</span>
      <span className="ms-auto flex items-center gap-8">
        <Reconnecting />
        {actions}
      </span>
    </header>
  );
}

/** Takes the focus when one arrives from another page, so that a screen reader says where one is. */
function Title({ title }: { title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = title === 'Parley' ? title : `${title} · Parley`;
  }, [title]);
  useEffect(() => {
    if (arrived) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="min-w-0 truncate text-15 font-semibold -tracking-[.01em]">
      {title}
    </h1>
  );
}
let arrived = false;

function Reconnecting() {
  const { t } = useTranslation();
  const late = useLate(['connecting', 'away'].includes(useConnection()), 5000);
  return late && <span className="text-12 text-text-3">{t('reconnecting')}</span>;
}

/** Beside the content from 1280 px, over it as a sheet below. */
function Pane({ title, open, onClose, content }: NonNullable<PageProps['pane']>) {
  const wide = useWide();
  if (!wide) {
    return (
      <Sheet open={open} onClose={onClose} title={title}>
        {content}
      </Sheet>
    );
  }
  return (
    open && (
      <aside aria-label={title} className="flex min-h-0 w-(--pane-w) shrink-0 flex-col border-s border-line bg-surface">
        {content}
      </aside>
    )
  );
}

function useWide(): boolean {
  return useMedia('(min-width: 1280px)');
}

export function PageBody({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div
      className={cx(
        'mx-auto max-w-(--page-max) px-20 pt-20 pb-40 max-phone:px-14 max-phone:pt-14 max-phone:pb-32',
        className,
      )}
    >
      {children}
    </div>
  );
}
