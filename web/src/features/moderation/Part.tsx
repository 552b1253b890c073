import type { ReactNode } from 'react';

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-8">
      <h3 className="text-13 font-semibold text-text-2">{title}</h3>
      {children}
    </section>
  );
}
