import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { cx } from './cx';
import { Key } from './Key';

type MenuProps = { trigger: ReactElement; children: ReactNode; align?: 'start' | 'end' };

export function Menu({ trigger, children, align = 'start' }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="z-(--z-menu)" sideOffset={4} align={align}>
          <Base.Popup className="min-w-200 rounded-card bg-raised p-4 text-13 shadow-menu outline-none">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

const row =
  'flex h-30 w-full items-center gap-9 rounded-control px-8 outline-none select-none data-disabled:opacity-55 data-highlighted:bg-active pointer-coarse:h-44';

type ItemProps = {
  icon?: ReactNode;
  keys?: string;
  danger?: boolean;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
};

export function MenuItem({ icon, keys, danger = false, disabled = false, onClick, children }: ItemProps) {
  return (
    <Base.Item onClick={onClick} disabled={disabled} className={cx(row, danger && 'text-danger-text')}>
      <span className={danger ? '' : 'text-text-3'}>{icon}</span>
      <span className="grow">{children}</span>
      {keys !== undefined && <Key>{keys}</Key>}
    </Base.Item>
  );
}

/** `render` is a router's Link. */
export function MenuLink({ icon, render, children }: { icon?: ReactNode; render: ReactElement; children: ReactNode }) {
  return (
    <Base.LinkItem render={render} closeOnClick className={row}>
      <span className="text-text-3">{icon}</span>
      <span className="grow">{children}</span>
    </Base.LinkItem>
  );
}

export const MenuLine = () => <Base.Separator className="my-4 border-t border-line" />;
