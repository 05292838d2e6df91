// The names of bureau and product, from bureau.yml by way of the server.
const brand = await fetch(new URL('../../../../bureau/api/brand', import.meta.url)).then(answer => answer.json());

export default {
  app: brand,

  // The login, and pages of our own under 系统: which fonts print the letters, and the messages that could not be sent.
  customScripts: ['../../assets/login', 'plugins/fonts', 'plugins/dead-letters'],

  // The browser's language is cut at the hyphen before the look-up: zh-CN loads zh.json.
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'},

  // The message of the first visit leads to a page of the engine's maker, not to the bureau's work.
  disableWelcomeMessage: true
};
