// The bureau's own name and product name, shown in the page header and the browser title.
const brand = {vendor: '株洲市科学技术局', name: '提案办理'};

export default {
  app: brand,

  // The browser's language is cut at the hyphen before the look-up: zh-CN loads zh.json.
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'},

  // The message of the first visit leads to a page of the engine's maker, not to the bureau's work.
  disableWelcomeMessage: true
};
