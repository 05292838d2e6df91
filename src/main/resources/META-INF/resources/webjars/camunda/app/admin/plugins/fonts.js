// Admin: which fonts print the letters, among the settings of the system.

import {element, fill, read} from '../../../assets/screens.js';

function reportOf(report) {
  return element('div', {class: 'desk-fonts'},
    element('h3', null, '信函字体'),
    element('p', null, report.conforms ? '各类文字都用国家标准所列的字体。'
      : '下列标明“替代”的文字用产品自带的开源字体，与国家标准（GB/T 9704-2012）所列字体不同。单位有正版字体的，放进 PROPOSALDESK_FONTS 指定的文件夹，重新启动后生效。'),
    element('table', {class: 'desk-table', role: 'table'},
      element('thead', {role: 'rowgroup'}, element('tr', {role: 'row'},
        ['用途', '字体', '来源'].map(name => element('th', {role: 'columnheader', scope: 'col'}, name)))),
      element('tbody', {role: 'rowgroup'}, report.served.map(one => element('tr', {role: 'row'},
        element('td', {role: 'cell', 'data-label': '用途'}, one.role),
        element('td', {role: 'cell', 'data-label': '字体'}, one.face),
        element('td', {role: 'cell', 'data-label': '来源'},
          one.source ?? element('span', {class: 'desk-mark desk-soon'}, '替代')))))),
    report.refused.length > 0 && element('h4', null, '没有采用的文件'),
    report.refused.length > 0 && element('ul', null, report.refused.map(one => element('li', null, `${one.file}：${one.reason}`))));
}

export default [
  {
    id: 'bureau-fonts',
    pluginPoint: 'admin.system',
    priority: 50,
    properties: {label: '信函字体'},
    render(node) {
      const place = element('div', {class: 'desk'});
      node.append(place);
      fill(place, () => read('fonts'), reportOf);
    }
  }
];
