import { ImageUp } from 'lucide-react';
import { useEffect, useRef, useState, type ChangeEvent, type ReactNode } from 'react';
import type { Problem } from '@/api';
import { useTranslation } from '@/frame';
import { Banner, Button } from '@/ui';
import { useUpload, useUploadWords } from './useUpload';

const pictures = 'image/jpeg,image/png,image/gif,image/webp';

type PictureFieldProps = {
  /** A path below /api/v1, such as /users/me. */
  place: string;
  label: string;
  help: string;
  /** In megabytes, as it is set for the place. */
  most: number;
  url: string | null;
  /** Makes it the picture; null takes the present one away. What throws a problem is shown. */
  onUse: (fileId: string | null) => Promise<unknown>;
  /** Shows the picture, also the one that is on its way. */
  children: (url: string | null) => ReactNode;
};

export function PictureField({ place, label, help, most, url, onUse, children }: PictureFieldProps) {
  const { t } = useTranslation('upload');
  const words = useUploadWords();
  const input = useRef<HTMLInputElement>(null);
  const { chosen, choose } = useChosen();
  const upload = useUpload(place);
  const [using, setUsing] = useState(false);
  const [problem, setProblem] = useState<string>();
  const busy = upload.isPending || using;

  const attempt = async (work: () => Promise<unknown>) => {
    setProblem(undefined);
    setUsing(true);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof DOMException)) setProblem(words(error as Problem));
    } finally {
      choose(undefined);
      setUsing(false);
    }
  };
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    if (file.size > most * 1024 * 1024) {
      setProblem(t('tooLarge'));
      return;
    }
    choose(file);
    void attempt(async () => onUse((await upload.mutateAsync(file)).id));
  };

  return (
    <div role="group" aria-label={label} className="flex flex-col gap-8">
      <span aria-hidden className="text-13 font-medium">
        {label}
      </span>
      <div className="flex flex-wrap items-center gap-16">
        {children(chosen ?? url)}
        <div className="flex min-w-0 flex-col gap-6">
          <div className="flex flex-wrap gap-8">
            <input ref={input} type="file" accept={pictures} hidden aria-label={label} onChange={take} />
            <Button busy={busy} onClick={() => input.current?.click()}>
              <ImageUp size={14} aria-hidden />
              {t(url === null ? 'choose' : 'replace')}
            </Button>
            {upload.isPending && <Button onClick={upload.stop}>{t('stop')}</Button>}
            {url !== null && !busy && (
              <Button look="danger" onClick={() => void attempt(() => onUse(null))}>
                {t('remove')}
              </Button>
            )}
          </div>
          {upload.isPending ? (
            <progress aria-label={t('progress')} value={upload.progress} className="h-6 w-full accent-accent" />
          ) : (
            <span className="text-12 text-text-3">{help}</span>
          )}
        </div>
      </div>
      {problem !== undefined && (
        <Banner tone="danger" role="alert">
          {problem}
        </Banner>
      )}
    </div>
  );
}

/** The address of a file that was chosen, as long as it is needed. */
function useChosen() {
  const [chosen, setChosen] = useState<string>();
  useEffect(() => () => URL.revokeObjectURL(chosen ?? ''), [chosen]);
  const choose = (file: File | undefined) => setChosen(file && URL.createObjectURL(file));
  return { chosen, choose };
}
