import type { ReactNode } from 'react';

export function Dock({ children }: { children: ReactNode }) {
  return (
    <div className="shrink-0 border-t border-line bg-surface px-20 py-12 text-center text-13 text-text-2 max-phone:px-14">
      {children}
    </div>
  );
}
