import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { cx } from './cx';
import { scrim } from './Dialog';
import { Key } from './Key';

export type PaletteItem = {
  id: string;
  icon: ReactNode;
  label: string;
  detail?: string | undefined;
  keys?: string[];
  run: () => void;
};
/** `late` marks groups that a server adds: the first row of the others is the one that Enter takes. */
export type PaletteGroup = { id: string; title: string; items: PaletteItem[]; late?: boolean };

type PaletteProps = {
  title: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  /** What of the text is marked in the labels. */
  mark: string;
  groups: PaletteGroup[];
  /** Ctrl+Enter, whatever row is chosen. */
  onSearch: () => void;
  onClose: () => void;
  empty: ReactNode;
  foot: ReactNode;
};

/** One field over a list: the focus stays in the field, the arrows choose. The chosen row is kept by its id, so what comes late never moves it. */
export function Palette(props: PaletteProps) {
  const { title, placeholder, text, onText, mark, groups, onSearch, onClose, empty, foot } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const ran = useRef(false);
  const [chosenId, choose] = useState<string>();
  const shown = groups.filter(({ items }) => items.length > 0);
  const items = shown.flatMap((group) => group.items);
  const usual = shown.find(({ late }) => !late)?.items[0] ?? items[0];
  const chosen = items.find((item) => item.id === chosenId) ?? usual;
  const optionId = (item: PaletteItem) => `${id}-${item.id}`;

  const run = (act: () => void) => {
    // The place that opens takes the focus.
    ran.current = true;
    onClose();
    act();
  };
  const move = (to: number) => {
    const item = items[(to + items.length) % items.length];
    if (item) choose(item.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const at = chosen ? items.indexOf(chosen) : -1;
    const acts: Record<string, () => void> = {
      ArrowDown: () => move(at + 1),
      ArrowUp: () => move(at - 1),
      PageDown: () => move(Math.min(at + 6, items.length - 1)),
      PageUp: () => move(Math.max(at - 6, 0)),
      Enter: () => {
        if (event.ctrlKey || event.metaKey) run(onSearch);
        else if (chosen) run(chosen.run);
      },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={cx(scrim, 'z-(--z-palette)!')} />
        <Dialog.Popup
          initialFocus={field}
          finalFocus={() => !ran.current}
          className="fixed inset-x-0 top-[12dvh] z-(--z-palette) mx-auto flex max-h-[min(560px,76dvh)] w-[min(640px,calc(100vw-24px))] flex-col overflow-hidden rounded-dialog bg-raised shadow-dialog outline-none max-phone:top-12"
        >
          <Dialog.Title className="sr-only">{title}</Dialog.Title>
          <div className="flex shrink-0 items-center gap-12 border-b border-line px-16 h-head">
            <Search size={18} className="shrink-0 text-text-3" aria-hidden />
            <input
              ref={field}
              role="combobox"
              aria-expanded={items.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={chosen && optionId(chosen)}
              aria-label={placeholder}
              placeholder={placeholder}
              value={text}
              maxLength={200}
              dir="auto"
              autoComplete="off"
              spellCheck={false}
              onChange={(event) => {
                choose(undefined);
                onText(event.target.value);
              }}
              onKeyDown={onKeyDown}
              className="min-w-0 grow bg-transparent text-16 outline-none placeholder:text-text-3"
            />
          </div>
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={title}
            className="min-h-0 flex-1 scroll-py-28 [scrollbar-width:thin] overflow-auto p-6 empty:hidden"
          >
            {shown.map((group) => (
              <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
                <div id={`${id}-${group.id}`} role="presentation" className="px-10 pt-8 pb-4 text-12 text-text-3">
                  {group.title}
                </div>
                {group.items.map((item) => (
                  <Row
                    key={item.id}
                    id={optionId(item)}
                    item={item}
                    mark={mark}
                    chosen={item === chosen}
                    onPoint={() => choose(item.id)}
                    onTake={() => run(item.run)}
                  />
                ))}
              </div>
            ))}
          </div>
          {items.length === 0 && <p className="px-16 py-24 text-center text-13 text-text-2">{empty}</p>}
          <div className="flex shrink-0 flex-wrap gap-x-16 gap-y-6 border-t border-line bg-app px-16 py-9 text-12 text-text-2 max-phone:hidden pointer-coarse:hidden">
            {foot}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type RowProps = {
  id: string;
  item: PaletteItem;
  mark: string;
  chosen: boolean;
  onPoint: () => void;
  onTake: () => void;
};

function Row({ id, item: { icon, label, detail, keys }, mark, chosen, onPoint, onTake }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys come to the field, which keeps the focus
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      onPointerMove={onPoint}
      onClick={onTake}
      className={cx(
        'flex h-38 cursor-pointer items-center gap-12 rounded-control px-10 text-14 pointer-coarse:h-44',
        chosen && 'bg-accent-soft',
      )}
    >
      <span className={cx('grid shrink-0 place-items-center square-20', chosen ? 'text-accent-text' : 'text-text-3')}>
        {icon}
      </span>
      <span dir="auto" className="truncate">
        <Marked text={label} mark={mark} />
      </span>
      {detail !== undefined && (
        <span dir="auto" className="min-w-0 shrink-[99] truncate text-12 text-text-2">
          {detail}
        </span>
      )}
      {keys !== undefined && (
        <span className="ms-auto flex shrink-0 gap-4 max-phone:hidden pointer-coarse:hidden" aria-hidden>
          {keys.map((key) => (
            <Key key={key}>{key}</Key>
          ))}
        </span>
      )}
    </div>
  );
}

function Marked({ text, mark }: { text: string; mark: string }) {
  const at = mark === '' ? -1 : text.toLocaleLowerCase().indexOf(mark.toLocaleLowerCase());
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark className="rounded-tag bg-mark font-medium text-text">{text.slice(at, at + mark.length)}</mark>
      {text.slice(at + mark.length)}
    </>
  );
}
