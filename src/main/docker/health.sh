#!/bin/bash
# Succeeds when the application says that it is well. Needs nothing but the shell: the image has no curl.
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}" || exit 1
printf 'GET /actuator/health HTTP/1.0\r\n\r\n' >&3
read -r answer <&3 && [[ $answer == *' 200'* ]]
