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
    filters(page, parameters), standing(page), page.mayEnter && entry(page, draw),
    page.mayEnter && takeBack(page, draw), listOf(page, parameters), page.takenBack.length > 0 && takenBack(page)));
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

/** Numbers of papers outside, or the explanation of a gap. */
function entry(page, changed) {
  const range = rangeOf(page);
  return section('登记外部占用或说明缺号', [
    element('div', {class: 'desk-row'},
      field('登记为', choice('state', page.states.filter(state => ['EXTERNAL', 'SKIPPED'].includes(state.value)), 'EXTERNAL')), range.fields),
    field('说明（外部公文的标题，或跳号的原因）', element('input', {type: 'text', name: 'reason', maxlength: 200, required: true}))
  ], '登记', data => {
    const kind = page.states.find(state => state.value === data.get('state')).label;
    const mistaken = data.get('state') === 'EXTERNAL' ? '登错了可以撤回，记录保留。' : '登记后不能删除。';
    return {
      path: 'numbers/entries',
      input: {...range.input(data), state: data.get('state'), reason: data.get('reason')},
      sentence: `${range.words(data)}登记为“${kind}”。${mistaken}`
    };
  }, changed);
}

/** Takes entries of outside use back that were slips. */
function takeBack(page, changed) {
  const range = rangeOf(page);
  return section('撤回误登的外部占用', [
    element('div', {class: 'desk-row'}, range.fields),
    field('理由', element('input', {type: 'text', name: 'reason', maxlength: 200, required: true}))
  ], '撤回', data => ({
    path: 'numbers/entries/taken-back',
    input: {...range.input(data), reason: data.get('reason')},
    sentence: `${range.words(data)}的外部占用将撤回，撤回的记录保留在本页下方。`
  }), changed);
}

/** The fields of a number or a range of numbers, and what was typed into them. */
function rangeOf(page) {
  const number = (data, name) => data.get(name) === '' ? null : Number(data.get(name));
  const digits = {type: 'number', min: 1, max: 99999};
  return {
    fields: [
      field('起号', element('input', {...digits, name: 'first', required: true})),
      field('止号（只有一个号的不填）', element('input', {...digits, name: 'last'}))
    ],
    input: data => ({series: page.series, year: page.year, first: number(data, 'first'), last: number(data, 'last')}),
    words(data) {
      const [first, last] = [number(data, 'first'), number(data, 'last')];
      return `${page.year} 年 ${last === null || last === first ? `${first} 号` : `${first} 至 ${last} 号`}`;
    }
  };
}

/** A form that is opened; nothing is sent before what it does has been shown. */
function section(title, fields, verb, ask, changed) {
  const place = element('div', {'aria-live': 'polite'});
  const submit = event => {
    event.preventDefault();
    const {path, input, sentence} = ask(new FormData(event.target));
    const send = async () => {
      try {
        await request('POST', path, input);
        changed();
      } catch (error) {
        place.replaceChildren(failure(error, send));
      }
    };
    place.replaceChildren(
      element('p', null, sentence),
      element('div', {class: 'desk-actions'}, element('button', {type: 'button', class: 'desk-button desk-main', click: send}, `确认${verb}`)));
  };
  return element('details', {class: 'desk-why'}, element('summary', null, title),
    element('form', {class: 'desk-entry', submit}, fields,
      element('div', {class: 'desk-actions'}, element('button', {type: 'submit', class: 'desk-button'}, verb))), place);
}

/** Entries that were slips stay on record. */
function takenBack(page) {
  return element('div', null, element('h2', null, '已撤回的登记'),
    element('ul', null, page.takenBack.map(one => element('li', null,
      `${one.number} ${one.entry}（${one.enteredBy} ${dayInWords(one.enteredOn)}登记），${one.takenBackBy} ${dayInWords(one.takenBackOn)}撤回：${one.reason}`))));
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
