import './tide.css';
import { Link } from '@tanstack/react-router';
import { Languages } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { changeLanguage, languages, useTranslation } from '@/frame';
import { Button, Mark, Menu, MenuItem } from '@/ui';

export function AuthLayout({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Parley`;
  }, [title]);
  return (
    <div className="grid min-h-dvh bg-surface nav:grid-cols-[minmax(0,1fr)_minmax(0,46%)]">
      <main id="content" className="flex flex-col px-40 pt-28 pb-24 max-phone:p-20">
        <Link to="/" className="flex items-center gap-8 self-start text-18 font-semibold -tracking-[.02em]">
          <span className="text-accent">
            <Mark size={28} />
          </span>
          Parley
        </Link>
        <div className="m-auto flex w-full max-w-380 flex-col py-24">
          <h1 className="text-26 leading-tight font-semibold -tracking-[.02em]">{title}</h1>
          <p className="mt-4 mb-20 text-text-2">{lead}</p>
          {children}
        </div>
        <Footer />
      </main>
      <About />
    </div>
  );
}

function Footer() {
  const { t, language } = useTranslation();
  return (
    <footer className="flex justify-end text-12">
      <Menu
        align="end"
        trigger={
          <Button look="quiet" size="sm" aria-label={t('language')}>
            <Languages size={14} />
            {languages[language]?.name}
          </Button>
        }
      >
        {Object.entries(languages).map(([code, { name }]) => (
          <MenuItem key={code} onClick={() => void changeLanguage(code)}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </footer>
  );
}

function About() {
  const { t } = useTranslation('identity');
  return (
    <aside
      aria-label={t('about.label')}
      className="relative flex items-center overflow-hidden bg-rail text-rail-text max-nav:hidden"
    >
      <div className="tide" aria-hidden />
      <div className="relative mx-auto w-full max-w-560 px-56 py-48">
        <p className="mb-14 text-[2.5rem] leading-[1.12] font-semibold -tracking-[.028em] text-white">
          {t('about.line1')}
          <br />
          {t('about.line2')}
        </p>
        <p className="mb-36 max-w-[42ch] text-16 leading-reading">{t('about.text')}</p>
        <Link to="/" className="text-14 text-white underline underline-offset-2">
          {t('about.browse')}
        </Link>
      </div>
    </aside>
  );
}
