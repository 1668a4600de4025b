// The fixture's page: shows what the main process pushes.
const events = document.querySelector('#events');
window.api.on('pushed', (value) => events.append(JSON.stringify(value)));
document
  .querySelector('#popup')
  .addEventListener('click', () => window.open('https://example.com/popup'));
