import './composer.css';
import { Lock } from 'lucide-react';
import { useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { asProblem, type Problem } from '@/api';
import { useReadOnly, useTranslation, wordsFor } from '@/frame';
import { Banner, Button, cx, Key } from '@/ui';
import { AttachButton, Attachments } from './Attachments';
import type { Command } from './completions';
import { DraftConflict } from './DraftConflict';
import { useDraft, type Draft } from './drafts';
import { appended, formatOf, formats, type Edit } from './edits';
import type { Pen } from './pen';
import { Preview } from './Preview';
import { Toolbar } from './Toolbar';
import { useServerDraft, type WithDraft } from './serverDraft';
import { useAttachments } from './useAttachments';
import { useGivenFiles } from './useGivenFiles';
import { Writing } from './Writing';

export type ComposerHandle = {
  focus: () => void;
  apply: (edit: Edit) => void;
  /** Puts words below what is written, as a paragraph of their own, with the caret after them. */
  append: (words: string) => void;
};

export type ComposerProps = {
  /** What the draft is kept by, such as the topic's id. It belongs to who writes. */
  draftKey: string;
  /** The name of the field. */
  label: string;
  /** `id` stays the same until it is sent. What throws keeps the text and says why; `false` keeps it and says nothing. */
  onSend: (body: string, id: string, attachments: string[]) => Promise<unknown>;
  /** Where files can be uploaded that go with the words: a path below /api/v1, such as /forums/f1. */
  uploadTo?: string | undefined;
  /** Whose members are suggested after "@". */
  orgId?: string | undefined;
  /** What a text that begins with a slash can have done. */
  commandsOf?: (() => Promise<Command[]>) | undefined;
  placeholder?: string;
  submitLabel?: string;
  /** What is there without a draft. */
  initial?: string;
  /** What the draft is about until something else is said: an edit's draft is about the version that was seen. */
  about?: string;
  /** The server keeps the draft, too, so that one goes on elsewhere, with what belongs to it. */
  everywhere?: WithDraft;
  /** In characters. */
  longest?: number;
  /** As in chat: Enter sends, and Shift+Enter begins a new line. */
  enterSends?: boolean;
  /** Shows "Cancel", which also drops the draft. */
  onCancel?: () => void;
  /** Buttons beside those that format and attach. */
  tools?: ReactNode;
  /** What the text goes to, above it. */
  children?: ReactNode;
  className?: string;
  ref?: Ref<ComposerHandle>;
};

export function Composer({
  draftKey,
  label,
  onSend,
  orgId,
  uploadTo,
  commandsOf,
  placeholder,
  submitLabel,
  initial = '',
  about,
  everywhere,
  longest = 50_000,
  enterSends = false,
  onCancel,
  tools,
  children,
  className,
  ref,
}: ComposerProps) {
  const { t } = useTranslation('composer');
  const { t: common } = useTranslation();
  const closed = useReadOnly();
  const kept = useDraft(draftKey, initial, about);
  const { draft, change } = kept;
  const elsewhere = useServerDraft(draftKey, kept, everywhere);
  const drop = () => {
    elsewhere.forget();
    kept.drop();
  };
  /** What was written on while it was sent stays. */
  const dropSent = ({ id, body, attached: sent = [] }: Draft) => {
    const now = kept.now();
    if (now.id !== id) return;
    drop();
    const rest = now.body.startsWith(body) ? now.body.slice(body.length).trimStart() : now.body;
    const files = (now.attached ?? []).filter((file) => !sent.some((one) => one.id === file.id));
    if (rest !== '' || files.length > 0) change({ body: rest, attached: files });
  };
  const pen = useRef<Pen>(null);
  const form = useRef<HTMLFormElement>(null);
  const [previewing, preview] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const withPen = (work: (pen: Pen) => void) => {
    flushSync(() => preview(false));
    if (pen.current) work(pen.current);
  };
  useImperativeHandle(ref, () => ({
    focus: () => withPen((pen) => pen.focus()),
    apply: (edit) => withPen((pen) => pen.apply(edit)),
    append: (words) => withPen((pen) => pen.apply(appended(pen.selected().text, words))),
  }));
  const { body, id, attached = [] } = draft;
  const uploads = useAttachments(uploadTo ?? '', attached, (next) => change({ attached: next }));
  useGivenFiles(form, uploadTo === undefined ? undefined : uploads.attach);
  const tooMany = body.length - longest;
  const ready = body.trim() !== '' && tooMany <= 0 && uploads.coming.length === 0;

  const send = async () => {
    if (!ready || busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      if (
        (await onSend(
          body,
          id,
          attached.map((file) => file.id),
        )) === false
      )
        return;
      dropSent(draft);
      preview(false);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  const format = (name: keyof typeof formats) => {
    if (pen.current) pen.current.apply(formats[name].edit(pen.current.selected()));
  };
  const pressed = (event: KeyboardEvent): boolean => {
    const name = formatOf(event);
    if (name) format(name);
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || (enterSends && !event.shiftKey))) void send();
    else return false;
    event.preventDefault();
    return true;
  };

  if (closed !== undefined)
    return (
      <p
        className={cx(
          'flex items-center gap-8 rounded-card bg-inset px-14 py-12 text-13 text-text-2 inset-ring inset-ring-line',
          className,
        )}
      >
        <Lock size={16} aria-hidden className="shrink-0" />
        {closed}
      </p>
    );
  return (
    <form
      ref={form}
      aria-label={label}
      className={cx('composer', className)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      {elsewhere.theirs && <DraftConflict mine={body} theirs={elsewhere.theirs} onChoose={elsewhere.choose} />}
      {previewing ? (
        <Preview body={body} />
      ) : (
        <Writing
          pen={pen}
          value={body}
          label={label}
          hint={placeholder ?? t('placeholder')}
          orgId={orgId}
          commandsOf={commandsOf}
          onChange={(next) => change({ body: next })}
          onKey={pressed}
        />
      )}
      {problem && (
        <div className="px-8 pb-8">
          <Banner tone="danger" role="alert">
            {problem.fields.body ?? wordsFor(problem)}
          </Banner>
        </div>
      )}
      <Attachments attached={attached} uploads={uploads} />
      <div className="flex flex-wrap items-center gap-2 border-t border-line px-6 py-6">
        {!previewing && <Toolbar onFormat={format} />}
        {uploadTo !== undefined && <AttachButton attached={attached} uploads={uploads} />}
        {tools}
        <Button
          look="quiet"
          size="sm"
          aria-pressed={previewing}
          disabled={body.trim() === ''}
          onClick={() => preview(!previewing)}
        >
          {t(previewing ? 'write' : 'preview')}
        </Button>
        <span className="ms-auto flex items-center gap-8 ps-8">
          <DraftState
            tooMany={tooMany}
            kept={body === '' || draft.savedAt !== null}
            savedAt={body === '' ? null : draft.savedAt}
          />
          <span className="max-phone:hidden">
            <Key>{enterSends ? 'Enter' : 'Ctrl Enter'}</Key>
          </span>
          {onCancel && (
            <Button
              size="sm"
              onClick={() => {
                drop();
                onCancel();
              }}
            >
              {common('cancel')}
            </Button>
          )}
          <Button type="submit" look="primary" size="sm" busy={busy} disabled={!ready}>
            {submitLabel ?? t('send')}
          </Button>
        </span>
      </div>
    </form>
  );
}

function DraftState({ tooMany, kept, savedAt }: { tooMany: number; kept: boolean; savedAt?: string | null }) {
  const { t, language } = useTranslation('composer');
  if (tooMany > 0) return <span className="text-12 text-danger-text">{t('tooLong', { count: tooMany })}</span>;
  if (!kept) return <span className="max-w-260 text-12 text-warning-text">{t('notSaved')}</span>;
  if (!savedAt) return null;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(new Date(savedAt));
  return <span className="text-12 text-text-3 max-phone:hidden">{t('saved', { time })}</span>;
}
