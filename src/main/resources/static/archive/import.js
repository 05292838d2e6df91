// Importing letters of earlier years: the files are looked at first, and kept when the office has seen what was read.

import {element, failure, send} from '../camunda/assets/screens.js';

const FATES = {NEW: '可以导入', KNOWN: '已有，跳过', REFUSED: '不导入'};

/** The form; calls back when letters were kept. */
export function importForm(kept) {
  const result = element('div', {'aria-live': 'polite'});
  // The browser's own file control speaks the browser's language, so its label stands for it.
  const choose = (label, attributes) => element('label', {class: 'desk-button choose'}, label,
    element('input', {type: 'file', multiple: true, ...attributes, change: event => look(Array.from(event.target.files), result, kept)}));
  return element('section', {class: 'import', 'aria-labelledby': 'import-title'},
    element('h2', {id: 'import-title'}, '导入旧文'),
    element('p', {class: 'desk-quiet'}, 'TXT、DOCX、PDF 文件，或者它们的 ZIP 压缩包（不超过 50 MB、2000 个文件）。先读一遍给您看，确认以后才存。'),
    element('div', {class: 'desk-actions'},
      choose('选文件或压缩包', {accept: '.txt,.docx,.pdf,.zip'}),
      choose('选整个文件夹', {webkitdirectory: true})),
    result);
}

async function look(files, result, kept) {
  if (files.length > 0) {
    const report = await ask(files, false, result, '正在读取，请稍候…', () => look(files, result, kept));
    if (report) {
      result.replaceChildren(reportOf(report), report.fresh > 0 ? element('div', {class: 'desk-actions'},
        element('button', {type: 'button', class: 'desk-button desk-main', click: () => keep(files, result, kept)}, `导入这 ${report.fresh} 份`)) : '');
    }
  }
}

async function keep(files, result, kept) {
  const report = await ask(files, true, result, '正在导入，请稍候…', () => keep(files, result, kept));
  if (report) {
    result.replaceChildren(element('p', {role: 'status'}, `已导入 ${report.fresh} 份。`), reportOf(report),
      element('div', {class: 'desk-actions'}, element('button', {type: 'button', class: 'desk-button', click: kept}, '完成')));
  }
}

async function ask(files, keeping, result, waiting, retry) {
  result.replaceChildren(element('p', {class: 'desk-wait', role: 'status'}, waiting));
  try {
    return await send('archive/imports', {keep: keeping}, files);
  } catch (error) {
    result.replaceChildren(failure(error, retry));
    return null;
  }
}

function reportOf(report) {
  return element('div', null,
    element('p', null, `读了 ${report.rows.length} 个文件：新的 ${report.fresh} 份，已有的 ${report.known} 份，不导入的 ${report.refused} 份。`),
    element('table', {class: 'desk-table', role: 'table'},
      element('thead', {role: 'rowgroup'}, element('tr', {role: 'row'},
        ['文件', '结果', '读到的标题、文号、日期，或不导入的原因'].map(name => element('th', {role: 'columnheader', scope: 'col'}, name)))),
      element('tbody', {role: 'rowgroup'}, report.rows.map(row => element('tr', {role: 'row', class: row.fate === 'REFUSED' ? 'refused' : null},
        element('td', {role: 'cell', 'data-label': '文件'}, row.file),
        element('td', {role: 'cell', 'data-label': '结果'}, report.kept && row.fate === 'NEW' ? '已导入' : FATES[row.fate]),
        element('td', {role: 'cell', 'data-label': '读到的'},
          row.reason ?? [row.title, row.issuer, row.documentNumber, row.date].filter(Boolean).join('，')))))));
}
