import { useEffect, useEffectEvent, useImperativeHandle, useRef, useState, type Ref, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from '@/frame';
import type { Command } from './completions';
import type { Editor, EditorOptions } from './editor';
import { penOf, type Pen } from './pen';

type WritingProps = {
  pen: Ref<Pen>;
  value: string;
  label: string;
  hint: string;
  orgId: string | undefined;
  commandsOf: (() => Promise<Command[]>) | undefined;
  onChange: (value: string) => void;
  onKey: (event: KeyboardEvent) => boolean;
};

/** A plain field that becomes the editor soon after one begins to write in it. Browsers without constructed styles keep it. */
export function Writing(props: WritingProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [rich, become] = useState<Rich>();
  return rich ? <RichField {...props} rich={rich} /> : <PlainField {...props} field={field} onRich={become} />;
}

type Mount = (host: HTMLElement, options: EditorOptions) => Editor;
type Rich = { mount: Mount; sources: EditorOptions['sources']; selection: [from: number, to: number]; focus: boolean };

const isSupported = () => 'adoptedStyleSheets' in ShadowRoot.prototype;

type PlainProps = WritingProps & { field: RefObject<HTMLTextAreaElement | null>; onRich: (rich: Rich) => void };

function PlainField({ pen, value, label, hint, orgId, commandsOf, onChange, onKey, field, onRich }: PlainProps) {
  const composing = useRef(false);
  const loading = useRef(false);
  useImperativeHandle(pen, () => {
    if (!field.current) throw new Error('The field is not there');
    return penOf(field.current);
  });
  const improve = async () => {
    if (!isSupported() || loading.current) return;
    loading.current = true;
    try {
      const [{ mountEditor }, { commands, emoji, membersOf, mentions }] = await Promise.all([
        import('./editor'),
        import('./completions'),
      ]);
      while (composing.current) await new Promise((resolve) => setTimeout(resolve, 200));
      if (!field.current) return;
      const { selectionStart, selectionEnd } = field.current;
      const rich: Rich = {
        mount: mountEditor,
        sources: [
          emoji,
          ...(orgId === undefined ? [] : [mentions(membersOf(orgId))]),
          ...(commandsOf ? [commands(commandsOf)] : []),
        ],
        selection: [selectionStart, selectionEnd],
        focus: document.activeElement === field.current,
      };
      // At once: a key that is pressed before the editor is there would move the text away from the caret.
      flushSync(() => onRich(rich));
    } catch {
      // No connection: the plain field does, and the next focus tries again.
      loading.current = false;
    }
  };
  return (
    <textarea
      ref={field}
      aria-label={label}
      aria-keyshortcuts="Control+Enter"
      placeholder={hint}
      dir="auto"
      rows={1}
      value={value}
      onFocus={() => void improve()}
      onCompositionStart={() => (composing.current = true)}
      onCompositionEnd={() => (composing.current = false)}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={({ nativeEvent }) => !nativeEvent.isComposing && onKey(nativeEvent)}
      className="composer-field"
    />
  );
}

function RichField({ pen, value, label, hint, onChange, onKey, rich }: WritingProps & { rich: Rich }) {
  const { t } = useTranslation('composer');
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(null);
  const suggestions = t('suggestions');
  const changed = useEffectEvent(onChange);
  const pressed = useEffectEvent(onKey);
  const present = useEffectEvent(() => value);
  useEffect(() => {
    if (!host.current) return;
    const { mount, sources, selection, focus } = rich;
    const doc = present();
    const mounted = mount(host.current, {
      value: doc,
      selection: [Math.min(selection[0], doc.length), Math.min(selection[1], doc.length)],
      label,
      hint,
      suggestions,
      sources,
      onChange: (next) => changed(next),
      onKey: (event) => pressed(event),
    });
    editor.current = mounted;
    if (focus) mounted.focus();
    return () => mounted.destroy();
  }, [rich, label, hint, suggestions]);
  useEffect(() => editor.current?.setValue(value), [value]);
  useImperativeHandle(pen, () => ({
    selected: () => editor.current?.selected() ?? { text: '', from: 0, to: 0 },
    apply: (edit) => editor.current?.apply(edit),
    focus: () => editor.current?.focus(),
  }));
  return <div ref={host} className="composer-editor" />;
}
