import { Problem, write, type FileView, type UploadTicket } from '@/api';

export type Progress = (fraction: number) => void;

/**
 * Takes a file to where a service keeps them; what nothing uses within a day goes again. `place` is a path below
 * /api/v1, such as /users/me.
 */
export async function upload(place: string, file: File, progress: Progress, signal: AbortSignal): Promise<FileView> {
  const ticket = await write<UploadTicket>('POST', `${place}/uploads`, {
    name: file.name,
    size: file.size,
    contentType: file.type || 'application/octet-stream',
  });
  await put(ticket, file, progress, signal);
  return write<FileView>('POST', `${place}/uploads/${ticket.id}/complete`);
}

/** By XMLHttpRequest, since fetch doesn't say how much has gone. */
function put({ uploadUrl, headers }: UploadTicket, file: File, progress: Progress, signal: AbortSignal) {
  return new Promise<void>((resolve, reject) => {
    const request = new XMLHttpRequest();
    const fail = () => reject(new Problem(request.status, { type: 'upload-failed' }));
    const stop = () => {
      request.abort();
      reject(signal.reason as Error);
    };
    request.open('PUT', uploadUrl);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => progress(file.size === 0 ? 1 : Math.min(loaded / file.size, 1));
    request.onload = () => (request.status < 300 ? resolve() : fail());
    request.onerror = fail;
    signal.addEventListener('abort', stop);
    request.onloadend = () => signal.removeEventListener('abort', stop);
    request.send(file);
  });
}
