// Opens each model in the viewer of bpmn-js and saves the picture. Called by render.sh.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { chromium } from 'playwright-core';

const [models, pictures, executablePath] = process.argv.slice(2);
const fontFamily = '"Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif';

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.setContent('<div id="canvas" style="width: 1600px; height: 900px"></div>');
  await page.addScriptTag({ path: 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js' });

  for (const file of readdirSync(models).filter((name) => name.endsWith('.bpmn')).sort()) {
    const xml = readFileSync(join(models, file), 'utf8');
    const { svg, warnings } = await page.evaluate(draw, { xml, fontFamily });
    if (warnings.length > 0) throw new Error(`${file}: ${warnings.join('; ')}`);
    writeFileSync(join(pictures, `${basename(file, '.bpmn')}.svg`), onWhite(withStableIds(svg)));
  }
} finally {
  await browser.close();
}

/** Runs inside the page. */
async function draw({ xml, fontFamily }) {
  document.getElementById('canvas').replaceChildren();
  const viewer = new BpmnJS({
    container: '#canvas',
    textRenderer: { defaultStyle: { fontFamily }, externalStyle: { fontFamily } },
  });
  const { warnings } = await viewer.importXML(xml);
  const { svg } = await viewer.saveSVG();
  return { svg, warnings: warnings.map((warning) => warning.message) };
}

/** The viewer draws lots for the ids of arrowheads; numbers keep a picture the same as long as its model is. */
function withStableIds(svg) {
  const ids = [...new Set(svg.match(/marker-[a-z0-9]{20,}/g))];
  return ids.reduce((text, id, index) => text.replaceAll(id, `arrow-${index + 1}`), svg);
}

function onWhite(svg) {
  return svg.replace('version="1.1">', 'version="1.1" style="background: white">');
}
