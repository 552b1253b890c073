import { CornerUpLeft, X } from 'lucide-react';
import { useState, type ReactNode, type RefObject } from 'react';
import type { PostView } from '@/api';
import { useTranslation } from '@/frame';
import { Button, IconButton, Key } from '@/ui';
import type { Draft } from './unsent';

export function Dock({ children }: { children: ReactNode }) {
  return (
    <div className="shrink-0 border-t border-line bg-surface px-20 py-12 text-center text-13 text-text-2 max-phone:px-14">
      {children}
    </div>
  );
}

type ComposerProps = {
  field: RefObject<HTMLTextAreaElement | null>;
  draft: Draft;
  parent: PostView | undefined;
  onChange: (draft: Draft) => void;
  onPost: () => void;
};

export function Composer({ field, draft, parent, onChange, onPost }: ComposerProps) {
  const { t } = useTranslation('forum');
  const [preview, setPreview] = useState(false);
  const ready = draft.body.trim() !== '';
  const post = () => {
    if (!ready) return;
    setPreview(false);
    onPost();
  };
  return (
    <div className="shrink-0 px-12 pb-12">
      <form
        aria-label={t('composer.label')}
        onSubmit={(event) => {
          event.preventDefault();
          post();
        }}
        className="composer"
      >
        {parent && (
          <div className="flex items-center gap-6 px-12 py-8 text-12 text-text-2">
            <CornerUpLeft size={12} aria-hidden className="shrink-0 mirror" />
            <span className="min-w-0 truncate">
              {t('composer.to', { name: parent.author.displayName, number: parent.number })}
            </span>
            <IconButton size="sm" label={t('composer.notTo')} onClick={() => onChange({ body: draft.body })}>
              <X size={14} />
            </IconButton>
          </div>
        )}
        {preview ? (
          <p dir="auto" className="prose as-written grows">
            {draft.body}
          </p>
        ) : (
          <textarea
            ref={field}
            aria-label={t('composer.field')}
            aria-keyshortcuts="Control+Enter"
            placeholder={t('composer.placeholder')}
            dir="auto"
            maxLength={50_000}
            value={draft.body}
            onChange={(event) => onChange({ ...draft, body: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
              event.preventDefault();
              post();
            }}
            className="grows"
          />
        )}
        <div className="flex items-center gap-8 border-t border-line px-8 py-8">
          <Button look="quiet" size="sm" aria-pressed={preview} disabled={!ready} onClick={() => setPreview(!preview)}>
            {t(preview ? 'composer.write' : 'composer.preview')}
          </Button>
          <span className="ms-auto flex items-center gap-8">
            <span className="max-phone:hidden">
              <Key>Ctrl Enter</Key>
            </span>
            <Button type="submit" look="primary" size="sm" disabled={!ready}>
              {t('composer.post')}
            </Button>
          </span>
        </div>
      </form>
    </div>
  );
}
