import { Bold, Code, Italic, Link2, List, TextQuote, type LucideIcon } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from '@/frame';
import { IconButton } from '@/ui';
import { formats, type Format } from './edits';

const icons: Record<Format, LucideIcon> = {
  bold: Bold,
  italic: Italic,
  link: Link2,
  quote: TextQuote,
  code: Code,
  list: List,
};
const names = Object.keys(icons) as Format[];

/** One stop of Tab; the arrows move inside. */
export function Toolbar({ onFormat }: { onFormat: (format: Format) => void }) {
  const { t } = useTranslation('composer');
  const [stop, setStop] = useState(0);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const forward = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    event.preventDefault();
    const next = (stop + (event.key === forward ? 1 : -1) + names.length) % names.length;
    setStop(next);
    event.currentTarget.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div role="toolbar" aria-label={t('formatting')} className="flex" onKeyDown={move}>
      {names.map((name, i) => {
        const Icon = icons[name];
        return (
          <IconButton
            key={name}
            size="sm"
            label={t(`format.${name}`)}
            keys={formats[name].keys}
            tabIndex={i === stop ? 0 : -1}
            onFocus={() => setStop(i)}
            // The field keeps its selection, and a phone its keyboard.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onFormat(name)}
          >
            <Icon size={15} />
          </IconButton>
        );
      })}
    </div>
  );
}
