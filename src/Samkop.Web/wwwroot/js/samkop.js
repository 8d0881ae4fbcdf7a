// Small comforts on top of pages that work without script. One module, no inline handlers, no eval.

// What must be mended takes the focus, so that it is read out and its links are next.
document.querySelector('[data-error-summary]')?.focus();
for (const link of document.querySelectorAll('[data-error-summary] a')) {
  link.addEventListener('click', event => {
    const field = document.getElementById(link.hash.slice(1));
    if (field) {
      event.preventDefault();
      field.focus();
      field.closest('.ds-field, fieldset')?.scrollIntoView({ block: 'center' });
    }
  });
}

// Menus are <details>: Escape and a click elsewhere close them.
const openMenus = () => document.querySelectorAll('details[data-menu][open]');
document.addEventListener('click', event => {
  for (const menu of openMenus()) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of openMenus()) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

// A second press on a button that is already working does nothing.
document.addEventListener('submit', event => {
  const form = event.target;
  if (!form.matches('[data-sk-form]')) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  event.submitter?.setAttribute('aria-busy', 'true');
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) {
    delete form.dataset.sent;
    form.querySelector('[aria-busy]')?.removeAttribute('aria-busy');
  }
});

// Work lists: j and k move between rows, Enter opens, a is the row's own action, x marks it.
const list = document.querySelector('[data-inbox]');
if (list) {
  const rows = () => [...list.querySelectorAll('[data-inbox-row]')];
  const move = step => {
    const all = rows();
    if (all.length === 0) return;
    const here = all.findIndex(row => row.contains(document.activeElement));
    const next = all[Math.min(Math.max(here + step, 0), all.length - 1)];
    (next.querySelector('[data-inbox-open]') ?? next).focus();
    next.scrollIntoView({ block: 'nearest' });
  };
  const press = selector => {
    const row = rows().find(candidate => candidate.contains(document.activeElement));
    row?.querySelector(selector)?.click();
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input:not([type=checkbox]), textarea, select')) return;
    switch (event.key) {
      case 'j': move(1); break;
      case 'k': move(-1); break;
      case 'a': press('[data-inbox-act]'); break;
      case 'x': press('[data-inbox-mark]'); break;
      default: return;
    }
    event.preventDefault();
  });
}

// The sum of marked rows, beside the buttons that act on them all.
for (const shown of document.querySelectorAll('form [data-sum]')) {
  const form = shown.closest('form');
  const figures = new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'sv-SE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const add = () => {
    const marked = [...form.querySelectorAll('input[data-ore]:checked')];
    const ore = marked.reduce((sum, box) => sum + Number(box.dataset.ore), 0);
    shown.textContent = figures.format(ore / 100);
    form.querySelector('[data-marked]')?.replaceChildren(String(marked.length));
  };
  form.addEventListener('change', add);
  add();
}

// Print is a link that only script can follow; without script it is not there.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
