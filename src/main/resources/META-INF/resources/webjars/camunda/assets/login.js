// The login pages: after a wrong password the user name stays, so that only the password is typed again.

/** The page of the engine's maker is drawn anew when an attempt to log in fails, and its fields are empty then. */
function keepUserName(attempt, {username, $root}) {
  const stop = $root.$on('$viewContentLoaded', () => {
    stop();
    setTimeout(() => fill(username));
  });
  attempt.then(stop, () => {});
}

function fill(username) {
  const [name, password] = document.querySelectorAll('form[name="signinForm"] input');
  if (password) {
    name.value = username;
    name.dispatchEvent(new Event('input'));
    password.focus();
  }
}

/** The point is called by the name of the web app; those of the others do nothing. */
export default ['tasklist', 'cockpit', 'admin', 'welcome'].map(app => ({
  id: 'bureau-login',
  pluginPoint: `${app}.login.data`,
  result: keepUserName
}));
