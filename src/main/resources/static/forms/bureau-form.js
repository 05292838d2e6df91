/*
 * What all task forms share: loading the task, saving what is typed on the server, submitting with Chinese refusals at the fields.
 *
 * Tasklist loads this file before it starts (`customScripts` in its config.js) as a module; it also runs as a plain script.
 * It adds the elements <bureau-task>, <bureau-field>, <bureau-list> and <bureau-upload> to the module that Tasklist keeps
 * for own parts, and defines `bureauForm`, which every form calls in its form script.
 *
 * No rule is decided here: the server checks every step, and this file shows what it answers.
 */
(function () {
  'use strict';

  const SAVE_DELAY = 1500;
  const RETRY_DELAY = 15000;
  const KEEPALIVE_CHARACTERS = 20000; // browsers send at most 64 KB after a page is gone; a Chinese character takes three bytes

  const STAY = 'camForm submission prevented'; // Tasklist knows this message: it stays on the task and adds no notice to ours

  const SESSION_OVER = '登录已过期。请重新登录后再提交，本页内容仍在。';
  const UNREACHABLE = '连接不上服务器，内容还没有保存。请保持本页打开，稍后再试。';
  const WENT_WRONG = '服务器没有完成这次操作，本页内容仍在。请稍后再试；仍不成功请联系系统管理员。';
  const ANSWERS = {
    0: UNREACHABLE,
    401: SESSION_OVER,
    403: '您没有办理这一步的权限，内容没有提交。请确认任务由您认领，或请办公室转交。',
    404: '这项任务已经办完或已被收回。请返回任务列表刷新。',
    409: '这项任务刚被别人改动过，您的内容没有覆盖对方的内容。',
    413: '内容或文件太大，没有保存。请减小后再试。',
    422: '有内容需要修改，还没有提交。'
  };

  const START_OPTIONS = {
    kinds: [{value: 'PROPOSAL', label: '政协提案'}, {value: 'SUGGESTION', label: '人大代表建议'}],
    modes: [{value: 'LEAD', label: '主办'}, {value: 'ALONE', label: '独办'}, {value: 'SHARE', label: '分办'}, {value: 'ASSIST', label: '会办'}]
  };

  /** What could not be saved yet, by task id. In memory only: the machines are shared and the contents personal. */
  const unsaved = new Map();

  /** A failed request: HTTP status (0 = no answer), a Chinese sentence and the refused fields. */
  class Refusal extends Error {
    constructor(status, body) {
      const detail = body && body.detail;
      super(/[\u4e00-\u9fff]/.test(detail) ? detail : ANSWERS[status] || WENT_WRONG);
      this.status = status;
      this.errors = (body && body.errors) || [];
    }
  }

  function token() {
    const cookie = document.cookie.split('; ').find(entry => entry.startsWith('XSRF-TOKEN='));
    return cookie ? decodeURIComponent(cookie.substring('XSRF-TOKEN='.length)) : '';
  }

  function parse(text) {
    try {
      return JSON.parse(text);
    } catch (notJson) {
      return null;
    }
  }

  /** The JSON of the answer, or a Refusal. An answer that is no JSON is the login page: the session is over. */
  async function request(method, url, content) {
    const body = content === undefined ? undefined : angular.toJson(content);
    const headers = {Accept: 'application/json'};
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
      headers['X-XSRF-TOKEN'] = token();
    }
    const leaving = document.visibilityState === 'hidden' && (body || '').length < KEEPALIVE_CHARACTERS;
    const response = await fetch(url, {method, headers, body, credentials: 'same-origin', cache: 'no-store', keepalive: leaving})
      .catch(() => { throw new Refusal(0); });
    const answer = parse(await response.text());
    if (!response.ok) {
      throw new Refusal(response.status, answer);
    }
    if (response.status !== 204 && answer === null) {
      throw new Refusal(401);
    }
    return answer;
  }

  /** Sends one file; fetch cannot tell the progress of an upload. */
  function send(url, file, progress) {
    return new Promise((resolve, reject) => {
      const upload = new XMLHttpRequest();
      upload.open('POST', url);
      upload.setRequestHeader('Accept', 'application/json');
      upload.setRequestHeader('X-XSRF-TOKEN', token());
      upload.upload.onprogress = event => progress(Math.floor(100 * event.loaded / event.total));
      upload.onerror = () => reject(new Refusal(0));
      upload.onload = () => {
        const answer = parse(upload.responseText);
        if (upload.status >= 200 && upload.status < 300 && answer) {
          resolve(answer);
        } else {
          reject(new Refusal(upload.status, answer));
        }
      };
      const content = new FormData();
      content.append('file', file);
      upload.send(content);
    });
  }

  /** The element id of a field such as `proposers[0].name`. */
  function idOf(path) {
    return 'field-' + path.replace(/\W+/g, '-').replace(/-$/, '');
  }

  /** The control of a field; when the form does not show it, the list or group it belongs to. */
  function controlOf(path) {
    for (let rest = path; rest; rest = rest.replace(/(^|\.|\[)[^.[]*$/, '')) {
      const element = document.getElementById(idOf(rest));
      if (element) {
        return element;
      }
    }
    return null;
  }

  function focus(element) {
    for (let around = element.closest('details'); around; around = around.parentElement.closest('details')) {
      around.open = true;
    }
    const control = element.matches('[role=radiogroup]') ? element.querySelector('input') : element;
    control.focus();
    element.scrollIntoView({block: 'center'});
  }

  /**
   * Brings a task form to life.
   *
   * @param camForm the form of Tasklist's SDK; its `submitVariables` is replaced, so no variable is ever sent
   * @param $scope  gets view, input, options and errors, and the functions that forms and parts use
   * @param setup   `draftsLetter`: the letter is made from this form's input, so it is shown anew after every save;
   *                `bindsLetter`: the hash of the letter that is shown goes with the input (signing and sealing)
   */
  window.bureauForm = function (camForm, $scope, setup = {}) {
    const root = camForm.formUrl.replace(/forms\/[^/]*$/, '');
    const api = root + 'bureau/api/';
    const task = camForm.taskId && api + 'tasks/' + encodeURIComponent(camForm.taskId);
    const user = $scope.$root.authentication && $scope.$root.authentication.name;
    const tasklist = $scope.$parent;

    let version = 0;
    let clean = null;
    let timer = null;
    let running = Promise.resolve();
    let over = false;

    $scope.wide = window.matchMedia('(min-width: 768px)').matches;
    $scope.loginUrl = document.querySelector('base').getAttribute('app-root') + '/app/tasklist/';
    $scope.errors = {};
    $scope.uploads = [];
    $scope.part = name => root + 'forms/parts/' + name + '.html';

    // Reading

    function show(view) {
      const kept = unsaved.get(camForm.taskId);
      $scope.view = view;
      $scope.options = view.options || {};
      $scope.input = view.input || {};
      $scope.errors = {};
      $scope.refusals = [];
      $scope.conflict = null;
      version = view.inputVersion || 0;
      if (setup.bindsLetter && view.letter) {
        $scope.input.letterHash = view.letter.hash;
      }
      clean = angular.toJson($scope.input);
      if (kept && kept.user === user) {
        $scope.input = kept.input;
        version = kept.version;
      }
    }

    $scope.load = function () {
      $scope.failure = null;
      return request('GET', task).then(show, refusal => {
        $scope.failure = refusal.message;
      }).finally(() => $scope.$applyAsync());
    };

    /** Claimed by this person and not being submitted. The start form belongs to nobody yet. */
    $scope.editable = function () {
      const claimed = !task || !(tasklist.options && tasklist.options.disableForm);
      return claimed && !$scope.submitting && !over;
    };

    // Saving

    function dirty() {
      return task && $scope.input && angular.toJson($scope.input) !== clean;
    }

    function put() {
      if (over || !dirty()) {
        return undefined;
      }
      const sent = angular.toJson($scope.input);
      return request('PUT', task + '/input', {version, input: $scope.input}).then(answer => {
        version = answer.version;
        clean = sent;
        $scope.saveProblem = null;
        $scope.savedAt = new Date();
        if (!dirty()) {
          unsaved.delete(camForm.taskId);
          if (form()) { // gone when this was the last save of a form that was left
            form().$setPristine();
          }
        }
      }).catch(refusal => {
        if (refusal.status === 409) {
          $scope.conflict = refusal.message;
        } else {
          $scope.saveProblem = refusal;
        }
        if (refusal.status === 0) {
          timer = setTimeout(save, RETRY_DELAY);
        }
      }).finally(() => $scope.$applyAsync());
    }

    function save() {
      clearTimeout(timer);
      running = running.then(put);
      return running;
    }

    function form() {
      return $scope[camForm.formElement.attr('name')];
    }

    function changed() {
      clearTimeout(timer);
      if (!dirty() || !$scope.editable()) {
        return;
      }
      form().$setDirty();
      unsaved.set(camForm.taskId, {user, version, input: $scope.input});
      if (!$scope.conflict) {
        timer = setTimeout(save, SAVE_DELAY);
      }
    }

    $scope.save = save;

    $scope.takeTheirs = function () {
      unsaved.delete(camForm.taskId);
      return $scope.load();
    };

    $scope.keepMine = function () {
      return request('GET', task).then(view => {
        version = view.inputVersion || 0;
        $scope.conflict = null;
        return save();
      }).catch(refusal => {
        $scope.saveProblem = refusal;
      }).finally(() => $scope.$applyAsync());
    };

    // Submitting

    function refused(refusal) {
      $scope.refusals = refusal.errors.length ? refusal.errors : [{field: '', message: refusal.message}];
      $scope.errors = {};
      for (const error of $scope.refusals) {
        $scope.errors[error.field] = $scope.errors[error.field] || error.message;
      }
      setTimeout(() => {
        const faulty = $scope.refusals.map(error => controlOf(error.field)).find(Boolean);
        focus(faulty || document.getElementById('bureau-errors'));
      });
    }

    function submit() {
      return task
        ? request('POST', task + '/complete', {version, input: $scope.input})
        : request('POST', api + 'proposals', $scope.input);
    }

    /** Tasklist moves on when the callback gets no error; with an error it stays, and the form itself says what is wrong. */
    camForm.submitVariables = function (callback) {
      clearTimeout(timer);
      $scope.submitting = true;
      $scope.saveProblem = null;
      running = running.then(submit).then(answer => {
        over = true;
        unsaved.delete(camForm.taskId);
        $scope.$apply(() => callback(null, {id: answer && answer.processInstanceId}));
      }, refusal => {
        $scope.$apply(() => {
          $scope.submitting = false;
          if (refusal.status === 409) {
            $scope.conflict = refusal.message;
          } else if (refusal.status === 401 || refusal.status === 0) {
            $scope.saveProblem = refusal;
          } else {
            refused(refusal);
          }
          callback(new Error(STAY));
        });
      });
    };

    // Help for the forms

    $scope.touched = function (path) {
      delete $scope.errors[path];
      $scope.refusals = ($scope.refusals || []).filter(error => error.field !== path);
    };

    $scope.goTo = function (error) {
      const control = controlOf(error.field);
      if (control) {
        focus(control);
      }
    };

    $scope.add = function (list, fresh) {
      const items = $scope.input[list] = $scope.input[list] || [];
      items.push(fresh);
      setTimeout(() => {
        const shown = document.getElementById(idOf(list)).querySelectorAll('.bureau-item');
        shown[shown.length - 1].querySelector('input, textarea, select').focus();
      });
    };

    $scope.remove = function (list, index) {
      $scope.input[list].splice(index, 1);
      $scope.errors = {};
      setTimeout(() => document.getElementById(idOf(list) + '-add').focus());
    };

    $scope.toggle = function (values, value) {
      const at = values.indexOf(value);
      if (at < 0) {
        values.push(value);
      } else {
        values.splice(at, 1);
      }
    };

    $scope.point = id => ($scope.view.points || []).find(point => point.id === id) || {};

    $scope.assist = () => $scope.view.proposal.mode === 'ASSIST';

    $scope.answered = () => ($scope.view.points || []).filter(point => point.answered).length;

    /** Figures of the research without period or source: they are shown to whoever reviews or signs. */
    $scope.unverified = function () {
      if (!$scope.unverifiedFigures || $scope.unverifiedFigures.of !== $scope.view) {
        const findings = ($scope.view.points || []).flatMap(point => point.findings || []);
        const figures = findings.flatMap(finding => finding.figures || []).filter(figure => !figure.source || !figure.period);
        $scope.unverifiedFigures = {of: $scope.view, figures};
      }
      return $scope.unverifiedFigures.figures;
    };

    /** 同意 stands ready for whoever agrees (R19); whoever returns the paper writes a reason of his own. */
    $scope.decided = function () {
      const input = $scope.input;
      if (input.decision === 'RETURN') {
        input.opinion = input.opinion === '同意' ? '' : input.opinion;
      } else {
        input.opinion = input.opinion || '同意';
      }
    };

    $scope.lastReturn = function () {
      return ($scope.view.journal || []).reduce((last, entry) =>
        entry.returnToName && (!last || entry.at > last.at) ? entry : last, null);
    };

    $scope.letterUrl = function () {
      const shown = setup.draftsLetter ? version : $scope.view.letter && $scope.view.letter.version;
      return task + '/letter.pdf?version=' + encodeURIComponent(shown || 0);
    };

    /** The address at which the proposer answers the survey; whoever has it can answer. */
    $scope.surveyUrl = () => new URL(root + 'survey/' + $scope.input.surveyToken, document.baseURI).href;

    $scope.attachmentUrl = id =>
      api + 'proposals/' + encodeURIComponent($scope.view.proposal.id) + '/attachments/' + encodeURIComponent(id);

    $scope.attached = attachment => ($scope.input.attachmentIds || []).includes(attachment.id);

    $scope.detach = id => $scope.toggle($scope.input.attachmentIds, id);

    $scope.upload = function (files) {
      for (const file of files) {
        const upload = {name: file.name, percent: 0};
        $scope.uploads.push(upload);
        send(task + '/attachments', file, percent => $scope.$apply(() => { upload.percent = percent; }))
          .then(attachment => {
            $scope.uploads.splice($scope.uploads.indexOf(upload), 1);
            $scope.view.attachments = ($scope.view.attachments || []).concat(attachment);
            $scope.input.attachmentIds = ($scope.input.attachmentIds || []).concat(attachment.id);
            $scope.touched('attachmentIds');
          }, refusal => {
            upload.problem = refusal.message;
          })
          .finally(() => $scope.$applyAsync());
      }
    };

    $scope.dismiss = upload => $scope.uploads.splice($scope.uploads.indexOf(upload), 1);

    // Life of the form

    for (const [id, kept] of unsaved) {
      if (kept.user !== user) {
        unsaved.delete(id);
      }
    }

    function hidden() {
      if (document.visibilityState === 'hidden') {
        save();
      }
    }

    /** On a phone the task stands below the list it was chosen from. */
    function reveal() {
      if (!$scope.wide) {
        (camForm.formElement[0].closest('.task-card') || camForm.formElement[0]).scrollIntoView();
      }
    }

    camForm.on('store', () => {
      camForm.storePrevented = true;
      save();
    });
    camForm.on('form-loaded', () => {
      if (task) {
        $scope.load().then(() => setTimeout(reveal));
      } else {
        show({options: START_OPTIONS, input: {kind: 'PROPOSAL', mode: 'LEAD'}});
      }
    });
    $scope.$watch(() => angular.toJson($scope.input), changed);
    $scope.$watch(() => tasklist.options && tasklist.options.disableForm, (disabled, before) => {
      if (disabled !== before && task && !dirty()) {
        $scope.load();
      }
    });
    document.addEventListener('visibilitychange', hidden);
    $scope.$on('$destroy', () => {
      document.removeEventListener('visibilitychange', hidden);
      save();
    });
  };

  // Elements of the forms. Their templates are built from the attributes that stand in the form file.

  function kindOf(attrs) {
    const common = `ng-model="${attrs.model || (attrs.of || 'input') + '.' + attrs.field}" ng-change="touched(path())${attrs.then ? '; ' + attrs.then : ''}"`;
    const described = 'aria-invalid="{{!!errors[path()]}}" aria-describedby="{{describedBy()}}"';
    const control = `id="{{id()}}" ${common} ${described} ${'required' in attrs ? 'aria-required="true"' : ''}`;
    switch (attrs.kind) {
      case 'area':
        return `<textarea ${control} rows="${attrs.rows || 4}"></textarea>`;
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
        <div class="bureau-columns">
          <div class="bureau-work">
            <div ng-include="part('errors')"></div>
            <fieldset class="bureau-fields" ng-disabled="!editable()">${element.html()}</fieldset>
            <div ng-include="part('saved')"></div>
          </div>
          ${letter ? '<section class="bureau-letter" aria-labelledby="bureau-letter-title" ng-include="part(\'letter\')"></section>' : ''}
        </div>
        <div ng-include="part('journal')" ng-if="view.task"></div>
      </div>`;
  }

  angular.module('cam.tasklist.custom')

    /** The frame of a form: the case, what is expected, the fields inside it, earlier hands; `letter` adds the PDF, for which the case stays short. */
    .directive('bureauTask', () => ({restrict: 'E', template: taskTemplate}))

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
})();
