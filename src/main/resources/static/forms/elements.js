// The elements <bureau-task>, <bureau-field>, <bureau-list> and <bureau-files>, and how days are written. Their templates are built
// from the attributes that stand in the form file.

import {idOf} from './controls.js';

function kindOf(attrs) {
  const common = `ng-model="${attrs.model || (attrs.of || 'input') + '.' + attrs.field}" ng-change="touched(path())${attrs.then ? '; ' + attrs.then : ''}"`;
  const described = 'aria-invalid="{{!!errors[path()]}}" aria-describedby="{{describedBy()}}"';
  const control = `id="{{id()}}" ${common} ${described} ${'required' in attrs ? 'aria-required="true"' : ''}`;
  switch (attrs.kind) {
    case 'area':
      return `<textarea ${control} rows="${attrs.rows || 4}" style="--rows: ${attrs.rows || 4}"></textarea>`;
    case 'date':
      return `<input type="date" bureau-plain ${control}>`;
    case 'number':
      return `<input type="number" bureau-plain="number" min="0" step="1" inputmode="numeric" ${control}>`;
    case 'phone':
      return `<input type="text" inputmode="tel" ${control}>`;
    case 'select':
      return `<select ${control} ng-options="option.value as option.label for option in ${attrs.options}"><option value="">请选择</option></select>`;
    case 'radio':
      return `<label class="bureau-choice" ng-repeat="option in ${attrs.options} track by $index">
        <input type="radio" name="{{id()}}" ng-value="option.value" ${common}> <span ng-bind="option.label"></span></label>`;
    case 'yesno':
      return [['true', attrs.yes || '是'], ['false', attrs.no || '否']].map(([value, label]) =>
        `<label class="bureau-choice"><input type="radio" name="{{id()}}" ng-value="${value}" ${common}> ${label}</label>`).join('');
    case 'check':
      return `<label class="bureau-choice"><input type="checkbox" ${control}> ${attrs.label}</label>`;
    default:
      return `<input type="text" autocomplete="off" ${control}>`;
  }
}

function fieldTemplate(element, attrs) {
  const label = attrs.label + ('required' in attrs ? ' <span class="bureau-required">（必填）</span>' : '');
  const notes = (attrs.hint ? `<p class="bureau-hint" id="{{id()}}-hint">${attrs.hint}</p>` : '')
    + '<p class="bureau-error" id="{{id()}}-error" ng-if="errors[path()]"><span aria-hidden="true">✖</span> <span ng-bind="errors[path()]"></span></p>';
  const count = attrs.kind === 'area' && attrs.rows >= 6
    ? `<p class="bureau-count">已写 {{(${attrs.model || (attrs.of || 'input') + '.' + attrs.field} || '').length}} 字</p>` : '';
  if (attrs.kind === 'radio' || attrs.kind === 'yesno') {
    return `<fieldset class="bureau-group" role="radiogroup" id="{{id()}}" ${'required' in attrs ? 'aria-required="true"' : ''} aria-invalid="{{!!errors[path()]}}" aria-describedby="{{describedBy()}}">
      <legend>${label}</legend>${notes}${kindOf(attrs)}</fieldset>`;
  }
  if (attrs.kind === 'check') {
    return kindOf(attrs) + notes;
  }
  return `<label for="{{id()}}">${label}</label>${notes}${kindOf(attrs)}${count}`;
}

function listTemplate(element, attrs) {
  const list = attrs.field;
  const fixed = 'fixed' in attrs;
  const whole = 'texts' in attrs ? ['', ''] : [ // what concerns a whole item; a plain text is one field, which says it itself
    `id="${idOf(list)}-{{$index}}" tabindex="-1"`,
    '<p class="bureau-error" ng-if="errors[at]"><span aria-hidden="true">✖</span> <span ng-bind="errors[at]"></span></p>'];
  return `<fieldset class="bureau-list" id="${idOf(list)}" tabindex="-1">
    <legend>${attrs.label}${'required' in attrs ? ' <span class="bureau-required">（必填）</span>' : ''}</legend>
    ${attrs.hint ? `<p class="bureau-hint">${attrs.hint}</p>` : ''}
    <p class="bureau-error" ng-if="errors.${list}"><span aria-hidden="true">✖</span> <span ng-bind="errors.${list}"></span></p>
    <p class="bureau-empty" ng-if="!input.${list}.length">还没有内容。</p>
    <fieldset class="bureau-item" ng-repeat="${attrs.each} in input.${list} track by $index" ng-init="at = '${list}[' + $index + ']'" ${whole[0]}>
      <legend>${attrs.item || attrs.label} {{$index + 1}}</legend>
      ${whole[1]}
      ${element.html()}
      ${fixed ? '' : `<button type="button" class="bureau-button bureau-remove" ng-click="remove('${list}', $index)">删除${attrs.item || attrs.label} {{$index + 1}}</button>`}
    </fieldset>
    ${fixed ? '' : `<button type="button" class="bureau-button" id="${idOf(list)}-add" ng-click="add('${list}', ${attrs.fresh || '{}'})">增加${attrs.item || attrs.label}</button>`}
  </fieldset>`;
}

function taskTemplate(element, attrs) {
  const letter = 'letter' in attrs;
  return `<div class="bureau-status" ng-include="part('status')"></div>
    <div ng-if="view">
      <div ng-include="part('case')" ng-if="view.proposal" ng-init="beside = ${letter}"></div>
      <div class="bureau-columns" ng-class="{'bureau-roomy': roomy.on}">
        <div class="bureau-work">
          <div ng-include="part('errors')"></div>
          <fieldset class="bureau-fields" ng-disabled="!editable()">${element.html()}</fieldset>
          <div ng-include="part('saved')"></div>
        </div>
        ${letter ? `<section class="bureau-letter" aria-labelledby="bureau-letter-title" ng-include="part('${attrs.letter || 'letter'}')"></section>` : ''}
      </div>
      <div ng-include="part('journal')" ng-if="view.task"></div>
    </div>`;
}

angular.module('cam.tasklist.custom')

  /** The frame of a form: the case, what is expected, the fields inside it, earlier hands; `letter` adds the PDF, for which the case stays short; its value names another part than `letter`. */
  .directive('bureauTask', () => ({
    restrict: 'E',
    template: taskTemplate,
    link: (scope, element) => element[0].addEventListener('focusin', scope.typingIn)
  }))

  /**
   * A labelled control with its hint and its error. `kind`: text (default), area, date, number, phone, select, radio, yesno, check.
   * `field` names the property of `of` (default `input`); inside a list its path in errors begins with the item's path `at`.
   */
  .directive('bureauField', () => ({
    restrict: 'E',
    scope: true,
    template: fieldTemplate,
    link(scope, element, attrs) {
      scope.path = () => [attrs.of || attrs.model ? scope.at : null, attrs.field].filter(Boolean).join('.');
      scope.id = () => idOf(scope.path());
      scope.describedBy = () => [attrs.hint && 'hint', scope.errors[scope.path()] && 'error']
        .filter(Boolean).map(end => scope.id() + '-' + end).join(' ');
    }
  }))

  /**
   * A repeated section: `field` is the list in `input`, `each` the name of one item in the content, `fresh` a new item.
   * `texts`: the items are plain texts; `fixed`: the rows are given, none is added or removed.
   */
  .directive('bureauList', () => ({restrict: 'E', template: listTemplate}))

  /** Keeps dates as yyyy-MM-dd and numbers as numbers; an empty field is null. AngularJS would ask for Date objects. */
  .directive('bureauPlain', () => ({
    require: 'ngModel',
    link(scope, element, attrs, model) {
      const number = attrs.bureauPlain === 'number';
      model.$parsers.length = 0;
      model.$formatters.length = 0;
      model.$parsers.push(text => text === '' ? null : number ? Number(text) : text);
      model.$formatters.push(value => value === null || value === undefined ? '' : String(value));
    }
  }))

  /** Sends the chosen files at once. */
  .directive('bureauFiles', () => ({
    link(scope, element) {
      element.on('change', () => {
        scope.$apply(() => scope.upload(Array.from(element[0].files)));
        element.val('');
      });
    }
  }))

  /** 2025-06-09 as 2025年6月9日. */
  .filter('bureauDay', () => day => {
    const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(day || '');
    return parts ? Number(parts[1]) + '年' + Number(parts[2]) + '月' + Number(parts[3]) + '日' : '';
  })

  /** What is left until the due date, in words. */
  .filter('bureauRemaining', () => days => {
    if (days === null || days === undefined) {
      return '';
    }
    return days < 0 ? '已逾期 ' + -days + ' 个工作日' : days === 0 ? '今天到期' : '还剩 ' + days + ' 个工作日';
  });
