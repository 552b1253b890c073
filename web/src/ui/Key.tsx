import { cx } from './cx';

export function Key({ children, dark = false }: { children: string; dark?: boolean }) {
  return (
    <kbd
      dir="ltr"
      className={cx(
        'rounded-tag border border-b-2 px-5 py-2 font-sans text-11 leading-none font-medium whitespace-nowrap',
        dark ? 'border-rail-text text-rail-text' : 'border-line-strong bg-surface text-text-3',
      )}
    >
      {children}
    </kbd>
  );
}
