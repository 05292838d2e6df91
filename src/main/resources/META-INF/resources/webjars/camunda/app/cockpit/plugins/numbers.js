// The page 文号登记簿: every number of a series and year with what it stands for, the gaps, and numbers that papers outside have.

import {change as request, dayInWords, element, failure, fill, read} from '../../../assets/screens.js';

/** Address of the page. */
export const NUMBERS = '#/numbers';

const EXPORT = new URL('../../../../bureau/api/numbers/export.csv', import.meta.url);

/** Draws the page that the address asks for. */
export function drawNumbers(node) {
  document.title = '文号登记簿';
  const parameters = Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] ?? ''));
  const place = element('div');
  node.append(element('div', {class: 'desk desk-page'}, element('h1', null, '文号登记簿'), place));
  const draw = () => fill(place, () => read('numbers', parameters), page => element('div', null,
    filters(page, parameters), standing(page), page.mayEnter && entry(page, draw), listOf(page, parameters)));
  draw();
}

function address(parameters) {
  return `${NUMBERS}?${new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== ''))}`;
}

function filters(page, parameters) {
  const submit = event => {
    event.preventDefault();
    location.hash = address(Object.fromEntries(new FormData(event.target)));
  };
  const file = new URL(EXPORT);
  file.search = new URLSearchParams({...parameters, series: page.series, year: page.year});
  return element('form', {class: 'desk-filters', role: 'search', submit},
    field('系列', choice('series', page.allSeries, page.series)),
    field('年份', choice('year', page.years.map(year => ({value: String(year), label: `${year} 年`})), String(page.year))),
    field('状态', choice('state', [{value: '', label: '全部'}, ...page.states], parameters.state ?? '')),
    field('关键词', element('input', {type: 'search', name: 'query', value: parameters.query ?? '', maxlength: 100, placeholder: '序号、标题、办理件号或说明'})),
    element('div', {class: 'desk-actions'},
      element('button', {type: 'submit', class: 'desk-button desk-main'}, '查询'),
      element('a', {href: file.href, class: 'desk-button', download: true}, '导出')));
}

function standing(page) {
  return element('div', null,
    element('p', {class: 'desk-lead'}, '下一个号：', element('strong', null, page.next)),
    page.gaps.length > 0 && element('p', null, element('span', {class: 'desk-mark desk-soon'}, '缺号'), ` ${page.gaps.join('、')} `,
      element('span', {class: 'desk-quiet'}, '请登记为外部占用，或说明为空号。')));
}

/** Numbers of papers outside, or the explanation of a gap; nothing is entered before what it does has been shown. */
function entry(page, changed) {
  const place = element('div', {'aria-live': 'polite'});
  const submit = event => {
    event.preventDefault();
    const data = new FormData(event.target);
    const number = name => data.get(name) === '' ? null : Number(data.get(name));
    const input = {series: page.series, year: page.year, first: number('first'), last: number('last'), state: data.get('state'), reason: data.get('reason')};
    const send = async () => {
      try {
        await request('POST', 'numbers/entries', input);
        changed();
      } catch (error) {
        place.replaceChildren(failure(error, send));
      }
    };
    const kind = page.states.find(state => state.value === input.state).label;
    const range = input.last === null || input.last === input.first ? `${input.first} 号` : `${input.first} 至 ${input.last} 号`;
    place.replaceChildren(
      element('p', null, `${page.year} 年 ${range}登记为“${kind}”，登记后不能删除。`),
      element('div', {class: 'desk-actions'}, element('button', {type: 'button', class: 'desk-button desk-main', click: send}, '确认登记')));
  };
  return element('details', {class: 'desk-why'}, element('summary', null, '登记外部占用或说明缺号'),
    element('form', {class: 'desk-entry', submit},
      element('div', {class: 'desk-row'},
        field('登记为', choice('state', page.states.filter(state => ['EXTERNAL', 'SKIPPED'].includes(state.value)), 'EXTERNAL')),
        field('起号', element('input', {type: 'number', name: 'first', min: 1, required: true})),
        field('止号（只登记一个号的不填）', element('input', {type: 'number', name: 'last', min: 1}))),
      field('说明（外部公文的标题，或跳号的原因）', element('input', {type: 'text', name: 'reason', maxlength: 200, required: true})),
      element('div', {class: 'desk-actions'}, element('button', {type: 'submit', class: 'desk-button'}, '登记'))), place);
}

const COLUMNS = [
  ['文号', row => row.number],
  ['状态', row => row.state === 'USED' ? row.stateLabel : element('span', {class: `desk-mark ${row.state === 'VOID' ? 'desk-overdue' : ''}`}, row.stateLabel)],
  ['办理件', row => row.proposalId && element('a', {href: `#/proposals/${encodeURIComponent(row.proposalId)}`}, row.itemNumber)],
  ['标题或说明', row => [row.title, row.reason].filter(text => text !== '').join('；')],
  ['签发', row => row.signer && `${row.signer} ${dayInWords(row.signedOn)}`],
  ['登记', row => `${row.registeredBy} ${dayInWords(row.registeredOn)}`],
  ['份数', row => row.copies && (row.sealed === null ? `${row.copies}，未用印` : `${row.copies}，用印 ${row.sealed}`)],
  ['送达', row => row.addressees],
  ['作废', row => row.voidRequestedBy
    && `${row.voidRequestedBy} ${dayInWords(row.voidRequestedOn)}申请，${row.voidedBy ? `${row.voidedBy} ${dayInWords(row.voidedOn)}批准` : '等待审批'}`]
];

function listOf(page, parameters) {
  const last = Math.ceil(page.total / page.pageSize);
  const link = (label, number) => number >= 1 && number <= last
    && element('a', {href: address({...parameters, page: number}), class: 'desk-button'}, label);
  return element('div', null,
    element('h2', null, page.total === 0 ? '没有符合条件的文号' : `共 ${page.total} 个号`),
    page.rows.length > 0 && element('table', {class: 'desk-table', role: 'table'},
      element('thead', {role: 'rowgroup'}, element('tr', {role: 'row'},
        COLUMNS.map(([name]) => element('th', {role: 'columnheader', scope: 'col'}, name)))),
      element('tbody', {role: 'rowgroup'}, page.rows.map(row => element('tr', {role: 'row'},
        COLUMNS.map(([name, show]) => element('td', {role: 'cell', 'data-label': name}, show(row) || '—')))))),
    last > 1 && element('nav', {class: 'desk-actions', 'aria-label': '翻页'},
      link('上一页', page.page - 1), element('span', null, `第 ${page.page} 页，共 ${last} 页`), link('下一页', page.page + 1)));
}

function choice(name, options, chosen) {
  return element('select', {name}, options.map(({value, label}) => element('option', {value, selected: value === chosen}, label)));
}

function field(label, control) {
  return element('label', null, element('span', null, label), control);
}
