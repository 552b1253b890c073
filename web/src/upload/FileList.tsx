import { FileDown } from 'lucide-react';
import type { FileView } from '@/api';
import { fileSize } from './fileSize';

/** What belongs to something: pictures as they are, other files by name and size. */
export function FileList({ files, label }: { files: FileView[]; label: string }) {
  if (files.length === 0) return null;
  return (
    <ul aria-label={label} className="mt-8 flex flex-wrap gap-8">
      {files.map((file) => (
        <li key={file.id} className="max-w-full min-w-0">
          <a
            href={file.url}
            target="_blank"
            rel="noreferrer"
            className="flex max-w-full items-center gap-8 overflow-hidden rounded-control border border-line text-13 hover:bg-hover"
          >
            {file.thumbnailUrl === undefined ? (
              <span className="flex min-w-0 items-center gap-8 px-10 py-7">
                <FileDown size={16} aria-hidden className="shrink-0 text-text-3" />
                <bdi className="truncate">{file.name}</bdi>
                <span className="shrink-0 text-12 text-text-3">{fileSize(file.size)}</span>
              </span>
            ) : (
              <img
                src={file.thumbnailUrl}
                alt={file.name}
                width={file.width}
                height={file.height}
                loading="lazy"
                className="h-150 w-auto max-w-full object-cover"
              />
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
