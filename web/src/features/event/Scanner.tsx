import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from '@/frame';
import { Banner } from '@/ui';

type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> };

declare global {
  // Not in every browser; where it is missing codes are typed, or come from a scanner that types.
  var BarcodeDetector: (new (options: { formats: string[] }) => Detector) | undefined;
}

export const canScan = () => globalThis.BarcodeDetector !== undefined && 'mediaDevices' in navigator;

const pause = () => new Promise((resolve) => setTimeout(resolve, 250));

/** Looks for QR codes with the camera as long as it is shown. */
export function Scanner({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation('event');
  const video = useRef<HTMLVideoElement>(null);
  const [failed, fail] = useState(false);
  const found = useEffectEvent(onCode);
  useEffect(() => {
    const camera = { on: true, stream: undefined as MediaStream | undefined };
    const stop = () => {
      camera.on = false;
      camera.stream?.getTracks().forEach((track) => track.stop());
    };
    const look = async () => {
      const view = video.current;
      if (!globalThis.BarcodeDetector || !view) return;
      const detector = new globalThis.BarcodeDetector({ formats: ['qr_code'] });
      camera.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      view.srcObject = camera.stream;
      await view.play();
      for (; camera.on; await pause()) {
        const [code] = await detector.detect(view).catch(() => []);
        if (code) found(code.rawValue);
      }
    };
    look()
      .catch(() => camera.on && fail(true))
      .finally(() => !camera.on && stop());
    return stop;
  }, []);
  if (failed) return <Banner tone="warning">{t('checkIn.noCamera')}</Banner>;
  return (
    <video
      ref={video}
      muted
      playsInline
      aria-label={t('checkIn.camera')}
      className="aspect-square w-full max-w-320 rounded-card bg-sunken object-cover"
    />
  );
}
