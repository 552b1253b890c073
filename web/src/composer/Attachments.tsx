import { File, Paperclip, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from '@/frame';
import { Banner, IconButton } from '@/ui';
import { fileSize } from '@/upload';
import type { Attached } from './drafts';
import { mostAttachments, type useAttachments } from './useAttachments';

type Uploads = ReturnType<typeof useAttachments>;

/** What is attached and what is on its way. */
export function Attachments({ attached, uploads }: { attached: Attached[]; uploads: Uploads }) {
  const { t } = useTranslation('composer');
  const { coming, progress, problem, stop, remove } = uploads;
  return (
    <>
      {attached.length + coming.length > 0 && (
        <ul aria-label={t('attached')} className="flex flex-wrap gap-6 px-8 pb-8">
          {attached.map(({ id, name, size }) => (
            <Row key={id} name={name} remove={t('detach', { name })} onRemove={() => remove(id)}>
              <span className="text-text-3">{fileSize(size)}</span>
            </Row>
          ))}
          {coming.map((file, i) => (
            <Row key={`${file.name}${i}`} name={file.name} remove={t('detach', { name: file.name })} onRemove={stop}>
              <progress aria-label={file.name} value={i === 0 ? progress : 0} className="h-6 w-60 accent-accent" />
            </Row>
          ))}
        </ul>
      )}
      {problem !== undefined && (
        <div className="px-8 pb-8">
          <Banner tone="danger" role="alert">
            {problem}
          </Banner>
        </div>
      )}
    </>
  );
}

type RowProps = { name: string; remove: string; onRemove: () => void; children: ReactNode };

function Row({ name, remove, onRemove, children }: RowProps) {
  return (
    <li className="flex max-w-full items-center gap-6 rounded-control bg-sunken ps-8 text-12">
      <File size={14} aria-hidden className="shrink-0 text-text-3" />
      <bdi className="max-w-200 min-w-0 truncate">{name}</bdi>
      {children}
      <IconButton size="sm" label={remove} onClick={onRemove}>
        <X size={14} />
      </IconButton>
    </li>
  );
}

export function AttachButton({ attached, uploads }: { attached: Attached[]; uploads: Uploads }) {
  const { t } = useTranslation('composer');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('attach')}
        onChange={({ target }) => {
          uploads.attach([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <IconButton
        size="sm"
        label={t('attach')}
        disabled={uploads.coming.length > 0 || attached.length >= mostAttachments}
        onClick={() => input.current?.click()}
      >
        <Paperclip size={15} />
      </IconButton>
    </>
  );
}
