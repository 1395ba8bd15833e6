// Runs before anything is drawn, so that the page neither flashes in the other theme nor tells a screen reader
// the wrong language. Not inline: the content security policy allows no inline script.
(() => {
  try {
    const theme = localStorage.getItem('entente.theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    if (localStorage.getItem('entente.density') === 'compact') {
      document.documentElement.dataset.density = 'compact';
    }
    const language = localStorage.getItem('entente.language');
    const tag = { en: 'en', zh: 'zh-Hans', es: 'es' }[language ?? ''];
    if (tag) document.documentElement.lang = tag;
  } catch {
    // Storage may be blocked; the defaults hold.
  }
})();
