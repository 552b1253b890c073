// Sets theme, density, accent and language before the first paint. A file of its own, because no inline script is allowed.
try {
  const chosen = JSON.parse(localStorage.getItem('parley.preferences') || '{}');
  const root = document.documentElement;
  if (chosen.theme === 'light' || chosen.theme === 'dark') root.dataset.theme = chosen.theme;
  if (chosen.density === 'compact') root.dataset.density = 'compact';
  if (chosen.language) root.lang = chosen.language;
  if (chosen.language === 'en-XR') root.dir = 'rtl';
} catch {
  // Storage may be forbidden: then the system's preferences hold.
}
