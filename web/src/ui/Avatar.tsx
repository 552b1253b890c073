import { useState } from 'react';
import { cx } from './cx';

const categories = ['pine', 'petrol', 'sky', 'iris', 'plum', 'rose', 'clay', 'olive'] as const;
const sizes = {
  18: 'square-18 text-[8px]',
  20: 'square-20 text-[9px]',
  24: 'square-24 text-[10px]',
  28: 'square-28 text-11',
  32: 'square-32 text-12',
  36: 'square-36 text-12',
  40: 'square-40 text-13',
  56: 'square-56 text-18',
  96: 'square-96 text-32',
};

/** The same thing always gets the same colour. Sets --category, --category-soft and --category-text. */
export function categoryClass(id: string): string {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return `cat-${categories[sum % categories.length] ?? 'pine'}`;
}

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u);
  const first = (word = '') => /./u.exec(word)?.[0] ?? '';
  return (first(words[0]) + (words.length > 1 ? first(words.at(-1)) : '')).toLocaleUpperCase();
}

type AvatarProps = {
  id: string;
  name: string;
  url: string | null;
  size?: keyof typeof sizes;
  square?: boolean;
  decorative?: boolean;
};

/** People are circles, organizations rounded squares. `decorative` when the name stands beside it. */
export function Avatar({ id, name, url, size = 32, square = false, decorative = false }: AvatarProps) {
  const [broken, setBroken] = useState<string>();
  return (
    <span
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      className={cx(
        'relative inline-grid shrink-0 place-items-center overflow-hidden bg-category-soft font-semibold text-category-text select-none',
        square ? 'rounded-[30%]' : 'rounded-full',
        sizes[size],
        categoryClass(id),
      )}
    >
      {url !== null && url !== broken ? (
        <img src={url} alt="" onError={() => setBroken(url)} className="size-full object-cover" />
      ) : (
        // Drawn, so that they are no words beside the name.
        <span data-initials={initialsOf(name)} className="before:content-[attr(data-initials)]" />
      )}
    </span>
  );
}
