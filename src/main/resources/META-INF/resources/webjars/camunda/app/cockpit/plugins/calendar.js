// The page 工作日历: the years that have been entered, a new year from notice to confirmation, what was changed, the batches, and
// in a demo the time. Nothing changes before somebody has seen what would move and has confirmed it.

import {change as request, dayInWords, element, failure, fill, momentInWords, read} from '../../../assets/screens.js';
import {batchesOf} from './batches.js';

/** Address of the page. */
export const CALENDAR = '#/calendar';

const TYPES = {HOLIDAY: '放假', MAKE_UP_WORKDAY: '上班'};

/** Draws the page. */
export function drawCalendar(node) {
  document.title = '工作日历';
  const place = element('div');
  node.append(element('div', {class: 'desk desk-page'},
    element('h1', null, '工作日历'), place));
  const draw = () => fill(place, () => Promise.all([read('calendar'), read('time'), read('calendar/batches')]),
    ([calendar, time, batches]) => element('div', null,
      yearsOf(calendar.years),
      calendar.mayChange && entry(draw),
      changesOf(calendar, draw),
      batchesOf(batches, calendar.mayChange, draw),
      time.mayMove && timeOf(time, draw)));
  draw();
}

function yearsOf(years) {
  return section('已录入的年份',
    element('p', {class: 'desk-quiet'}, '涉及其他年份的期限为暂定，录入放假安排后自动重新计算。'),
    ...years.map(year => element('details', {class: 'desk-why'},
      element('summary', null, `${year.year} 年（${year.notice}，${year.days.length} 天）`),
      daysOf(year.days))));
}

function daysOf(days) {
  return element('table', {class: 'desk-table desk-narrow'},
    element('thead', null, element('tr', null, ['日期', '类型', '节日'].map(name => element('th', {scope: 'col'}, name)))),
    element('tbody', null, days.map(day => element('tr', null,
      element('td', null, dayInWords(day.date)), element('td', null, TYPES[day.type]), element('td', null, day.name)))));
}

/** Entering a year: text or file, what was read, what would move, confirmation. */
function entry(changed) {
  const text = element('textarea', {name: 'text', rows: 8, 'aria-describedby': 'calendar-forms'});
  const year = element('input', {type: 'number', name: 'year', min: 1949, max: 2999});
  const notice = element('input', {type: 'text', name: 'notice', maxlength: 100, placeholder: '国办发明电〔2026〕…号'});
  const file = element('input', {type: 'file', accept: '.json,.csv,.txt', change: async () => {
    if (file.files.length > 0) {
      text.value = await file.files[0].text();
    }
  }});
  const result = element('div', {'aria-live': 'polite'});
  const submit = event => {
    event.preventDefault();
    const asked = {text: text.value, year: year.value === '' ? null : Number(year.value), notice: notice.value};
    fill(result, () => request('POST', 'calendar/readings', asked), reading => readingOf(reading, text, changed));
  };
  return section('录入或修改一年',
    element('form', {class: 'desk-entry', submit},
      element('p', {id: 'calendar-forms', class: 'desk-quiet'}, '粘贴国务院办公厅放假通知的全文；或选择文件（JSON、CSV）；或逐日填写，一行一天，如“2027-01-01,放假,元旦”“2027-01-03,上班,元旦”。'),
      field('放假通知、文件内容或逐日安排', text),
      element('label', {class: 'desk-button desk-file'}, '选择文件…', file),
      element('div', {class: 'desk-row'}, field('年份（通知已写明的不必填）', year), field('通知文号或名称', notice)),
      element('div', {class: 'desk-actions'}, element('button', {type: 'submit', class: 'desk-button desk-main'}, '读取'))),
    result);
}

function readingOf(reading, text, changed) {
  const effect = element('div', {'aria-live': 'polite'});
  const year = {year: reading.year, notice: reading.notice, days: reading.days};
  return element('div', null,
    element('h3', null, '读到的内容'),
    reading.problems.length > 0 && element('div', {class: 'desk-failure', role: 'alert'},
      element('p', null, '以下几处须先处理：'), element('ul', null, reading.problems.map(problem => element('li', null, problem)))),
    element('ul', null, reading.lines.map(line => element('li', null, `“${line.sentence}” → ${line.understood}`))),
    element('details', {class: 'desk-why'}, element('summary', null, `逐日核对（${reading.days.length} 天）`), daysOf(reading.days)),
    element('div', {class: 'desk-actions'},
      element('button', {type: 'button', class: 'desk-button', click: () => {
        text.value = reading.days.map(day => [day.date, TYPES[day.type], day.name].join(',')).join('\n');
        text.focus();
      }}, '改为逐日填写'),
      reading.problems.length === 0 && element('button', {type: 'button', class: 'desk-button desk-main', click: () =>
        fill(effect, () => request('POST', 'calendar/previews', year), shown => effectOf(shown, year, changed))}, '预览影响')),
    effect);
}

function effectOf(effect, year, changed) {
  const place = element('div');
  const list = element('div', null, effect.moves.length > 0 && movesOf(effect.moves));
  const all = () => fill(list, () => request('POST', 'calendar/previews?all=true', year), whole => movesOf(whole.moves));
  const confirm = async () => {
    try {
      await request('POST', 'calendar/changes', {...year, basedOn: effect.basedOn});
      changed();
    } catch (error) {
      place.replaceChildren(failure(error, confirm));
    }
  };
  return element('div', null,
    element('h3', null, '确认以后'),
    effect.warnings.map(warning => element('p', {class: 'desk-mark desk-soon'}, warning)),
    element('p', null, effect.total === 0 ? '没有期限变动。'
      : `${effect.items} 件办理件的 ${effect.total} 个期限变动，其中 ${effect.later} 个推后，${effect.total - effect.later} 个提前。`),
    element('p', null, [effect.confirmed > 0 && `${effect.confirmed} 个暂定期限日期不变，转为确定。`,
      effect.provisional > 0 && `${effect.provisional} 个期限转为暂定。`,
      effect.left > 0 && `${effect.left} 个期限由人工指定或按旧表确定，保持不变。`].filter(Boolean).join('')),
    effect.total > effect.moves.length && element('p', {class: 'desk-quiet'}, `先列出变动最大的 ${effect.moves.length} 个。`,
      element('button', {type: 'button', class: 'desk-button', click: all}, `列出全部 ${effect.total} 个`)),
    list,
    element('div', {class: 'desk-actions'},
      element('button', {type: 'button', class: 'desk-button desk-main', click: confirm}, `确认录入 ${year.year} 年`)),
    place);
}

function movesOf(moves) {
  return element('table', {class: 'desk-table'},
    element('thead', null, element('tr', null, ['号', '期限', '现为', '改为', '变动'].map(name => element('th', {scope: 'col'}, name)))),
    element('tbody', null, moves.map(move => element('tr', null,
      element('td', null, move.number), element('td', null, move.name), element('td', null, dayInWords(move.before)),
      element('td', null, dayInWords(move.after)), element('td', null, shift(move.before, move.after))))));
}

function shift(before, after) {
  const days = Math.round((Date.parse(after) - Date.parse(before)) / 86_400_000);
  return days > 0 ? `推后 ${days} 天` : `提前 ${-days} 天`;
}

function changesOf({changes, mayChange}, changed) {
  return section('改动记录',
    changes.length === 0 && element('p', {class: 'desk-quiet'}, '还没有改动。'),
    element('ul', {class: 'desk-changes'}, changes.map(change => {
      const place = element('div');
      const undo = async () => {
        try {
          await request('POST', `calendar/changes/${change.number}/undo`, {});
          changed();
        } catch (error) {
          place.replaceChildren(failure(error, undo));
        }
      };
      return element('li', null,
        element('span', {class: 'desk-quiet'}, momentInWords(change.madeAt)), ' ', element('strong', null, change.madeByName), ' ',
        change.undoes ? `撤销第 ${change.undoes} 次改动（${change.year} 年）` : `第 ${change.number} 次：录入 ${change.year} 年（${change.notice}）`,
        `，${change.datesMoved} 个期限变动`, change.confirmed > 0 && `，${change.confirmed} 个暂定期限转为确定`,
        change.undone && element('span', {class: 'desk-mark desk-soon'}, '已撤销'),
        mayChange && element('div', {class: 'desk-actions'},
          change.datesMoved > 0 && element('button', {type: 'button', class: 'desk-button', click: () =>
            fill(place, () => read(`calendar/changes/${change.number}/dates`), movesOf)}, '查看变动的期限'),
          !change.undoes && !change.undone && element('button', {type: 'button', class: 'desk-button', click: () =>
            place.replaceChildren(element('p', null, `撤销后，${change.year} 年和由它推算的期限都恢复原状。`),
              element('button', {type: 'button', class: 'desk-button desk-main', click: undo}, '确认撤销'))}, '撤销')),
        place);
    })));
}

function timeOf(time, changed) {
  const days = element('input', {type: 'number', name: 'days', min: 1, max: 366, value: 1, required: true});
  const place = element('div');
  const submit = async event => {
    event.preventDefault();
    try {
      await request('POST', 'time', {days: Number(days.value)});
      changed();
    } catch (error) {
      place.replaceChildren(failure(error, () => place.replaceChildren()));
    }
  };
  return section('演示时间',
    element('p', null, `系统现在是${dayInWords(time.today)}`, time.daysAhead > 0 && `，比真实时间快 ${time.daysAhead} 天`, '。'),
    element('p', {class: 'desk-quiet'}, '只有演示环境可以调整。时间只能向前，期限、催办和列表随之变化。'),
    element('form', {class: 'desk-entry', submit}, field('向前调整几天', days),
      element('div', {class: 'desk-actions'}, element('button', {type: 'submit', class: 'desk-button desk-main'}, '调整'))), place);
}

function section(heading, ...content) {
  return element('section', null, element('h2', null, heading), content);
}

function field(label, control) {
  return element('label', null, element('span', null, label), control);
}
