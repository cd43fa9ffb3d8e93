#!/usr/bin/env bash
# An Apache of its own with the configuration of docs/vendors/apache, for one test: apache.sh PORT FOLDER
set -euo pipefail
port=$1 folder=$2
modules=/usr/lib/apache2/modules
export OIDC_CRYPTO=${OIDC_CRYPTO:-$(head -c 24 /dev/urandom | base64)}
mkdir -p "$folder/www/cgi"
chmod 755 "$folder" "$folder/www" "$folder/www/cgi"
cat > "$folder/www/cgi/page" <<'CGI'
#!/bin/bash
printf 'Content-Type: text/html; charset=utf-8\n\n'
[[ $REQUEST_URI == /approve* ]] && echo 'อนุมัติได้'
echo "$OIDC_CLAIM_name · $OIDC_CLAIM_agency_name · $OIDC_CLAIM_groups"
CGI
chmod 755 "$folder/www/cgi/page"
{
    for m in mpm_prefork authn_core authz_core authz_user auth_openidc env alias cgi headers; do
        echo "LoadModule ${m}_module $modules/mod_$m.so"
    done
    cat <<CONF
ServerName localhost
Listen localhost:$port
PidFile $folder/pid
ErrorLog $folder/error.log
User ${APACHE_USER:-www-data}
Group ${APACHE_USER:-www-data}
DocumentRoot $folder/www
ScriptAliasMatch ^/(records|approve|bye)?$ $folder/www/cgi/page
<Directory $folder/www/cgi>
    Options +ExecCGI
</Directory>
# Only for a LakMuang without TLS.
OIDCSSLValidateServer Off
OIDCOAuthSSLValidateServer Off
Include $PWD/lakmuang.conf
CONF
} > "$folder/apache.conf"
exec apache2 -f "$folder/apache.conf" -DFOREGROUND
