// Passkeys. The forms are hidden until the browser can do it; without script they stay so, and password and code work as ever.
const can = globalThis.PublicKeyCredential?.parseCreationOptionsFromJSON && PublicKeyCredential.parseRequestOptionsFromJSON;

const ways = {
  create: async form => navigator.credentials.create({
    publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(form.dataset.options)),
  }),

  // The challenge is fetched when it is needed: a sign-in page may have been open for hours.
  get: async form => {
    const answer = await fetch(form.dataset.optionsFrom, { method: 'POST', body: new FormData(form) });
    if (!answer.ok) throw new Error(`${answer.status}`);
    return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await answer.json()) });
  },
};

for (const form of can ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false;
  for (const absent of document.querySelectorAll('[data-passkey-absent]')) absent.hidden = true;
  const failed = form.querySelector('[data-passkey-failed]');
  const button = form.querySelector('button');
  form.addEventListener('submit', async event => {
    event.preventDefault();
    failed.hidden = true;
    button.setAttribute('aria-busy', 'true');
    try {
      const made = await ways[form.dataset.passkey](form);
      form.elements.signed.value = JSON.stringify(made.toJSON());
      form.submit();
    } catch {
      // Cancelled, too slow, or no passkey for this site: browsers do not say which.
      failed.hidden = false;
      button.removeAttribute('aria-busy');
    }
  });
}
