import type { ComponentProps, MouseEvent, ReactNode } from 'react';
import { cx } from './cx';
import { useLate } from './late';
import { Tip } from './Tooltip';

type Look = 'default' | 'primary' | 'quiet' | 'danger' | 'danger-filled' | 'selected';
type Size = 'sm' | 'md' | 'lg';

const looks: Record<Look, string> = {
  default: 'bg-surface text-text inset-ring inset-ring-line-strong hover:bg-hover active:bg-active',
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  quiet: 'text-text-2 hover:bg-hover hover:text-text active:bg-active',
  danger: 'bg-surface text-danger-text inset-ring inset-ring-line-strong hover:bg-danger-soft',
  'danger-filled': 'bg-danger text-on-danger hover:bg-danger-hover',
  selected: 'bg-accent-soft text-accent-text inset-ring inset-ring-accent-line',
};
const sizes: Record<Size, string> = {
  sm: 'h-control-sm px-9 text-12',
  md: 'h-control px-12 text-13',
  lg: 'h-control-lg px-16 text-14',
};

/** The classes of a button, for links that look like one. */
export function buttonClass(look: Look = 'default', size: Size = 'md', more?: string): string {
  return cx(
    'inline-flex shrink-0 items-center justify-center gap-6 rounded-control font-medium whitespace-nowrap no-underline select-none disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed',
    looks[look],
    sizes[size],
    more,
  );
}

export type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  look?: Look;
  size?: Size;
  /** Work is going on: the button keeps its width and can't be pressed again. */
  busy?: boolean;
  className?: string;
};

export function Button({
  look,
  size,
  busy = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const spinning = useLate(busy, 300);
  const act = (event: MouseEvent<HTMLButtonElement>) => (busy ? event.preventDefault() : onClick?.(event));
  return (
    <button
      {...rest}
      type={type}
      onClick={act}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      className={buttonClass(look, size, className)}
    >
      {spinning && (
        <span className="shrink-0 animate-spin rounded-full border-2 border-current border-e-transparent square-14" />
      )}
      {children}
    </button>
  );
}

export type IconButtonProps = Omit<ButtonProps, 'children' | 'aria-label'> & {
  label: string;
  keys?: string;
  children: ReactNode;
};

/** A square button with an icon; its name is also its tooltip. */
export function IconButton({
  label,
  keys,
  size = 'md',
  className,
  look = 'quiet',
  children,
  ...rest
}: IconButtonProps) {
  return (
    <Tip label={label} keys={keys}>
      <Button
        {...rest}
        look={look}
        size={size}
        aria-label={label}
        className={cx(size === 'sm' ? 'w-(--control-h-sm)' : 'w-(--control-h)', 'px-0!', className)}
      >
        {children}
      </Button>
    </Tip>
  );
}
