<?php
// LakMuang for plain PHP 8.1 or later with curl and openssl; no library. Sign-in, step-up, sign-out, back-channel logout.
declare(strict_types=1);

final class LakMuang
{
    private const LOGOUT_EVENT = 'http://schemas.openid.net/event/backchannel-logout';
    private const SKEW = 30; // seconds that two clocks may differ

    public function __construct(
        private string $issuer, private string $clientId, private string $clientSecret,
        private string $callback, private string $memory, // a folder outside the web root, writable by PHP
    ) {
        @mkdir($memory, 0700, true);
    }

    /** Sends the browser to LakMuang. $level 1 to 4 asks for a stronger sign-in, $maxAge (seconds) for a fresh one. */
    public function signIn(string $returnTo, ?int $level = null, ?int $maxAge = null): never
    {
        [$state, $nonce, $verifier] = [self::secret(), self::secret(), self::secret()];
        $_SESSION['try'][$state] = compact('nonce', 'verifier', 'returnTo', 'level', 'maxAge');
        $_SESSION['try'] = array_slice($_SESSION['try'], -5, null, true); // several tabs, but not without end
        $query = [
            'response_type' => 'code', 'client_id' => $this->clientId, 'redirect_uri' => $this->callback,
            'scope' => 'openid profile agency groups', 'state' => $state, 'nonce' => $nonce,
            'code_challenge' => self::encode(hash('sha256', $verifier, true)), 'code_challenge_method' => 'S256',
        ];
        if ($level !== null) { $query['acr_values'] = "urn:lakmuang:level:$level"; }
        if ($maxAge !== null) { $query['max_age'] = $maxAge; }
        self::go($this->metadata()['authorization_endpoint'] . '?' . http_build_query($query));
    }

    /** For the redirect_uri: the person, or an exception whose message goes to the log. Code access_denied is in getMessage(). */
    public function finish(): array
    {
        $try = $_SESSION['try'][$_GET['state'] ?? ''] ?? throw new RuntimeException('expired');
        unset($_SESSION['try'][$_GET['state']]);
        self::must(($_GET['iss'] ?? '') === $this->issuer, 'the answer is not from LakMuang'); // RFC 9207
        if (isset($_GET['error'])) { throw new RuntimeException((string) $_GET['error']); }
        $tokens = $this->call($this->metadata()['token_endpoint'], [
            'grant_type' => 'authorization_code', 'code' => (string) $_GET['code'],
            'redirect_uri' => $this->callback, 'code_verifier' => $try['verifier'],
        ]);
        $id = $this->verify($tokens['id_token']);
        self::must(hash_equals($try['nonce'], $id['nonce'] ?? ''), 'nonce');
        self::must($try['level'] === null || (int) substr($id['acr'] ?? '', -1) >= $try['level'], 'level not reached');
        self::must($try['maxAge'] === null || ($id['auth_time'] ?? 0) >= time() - $try['maxAge'] - self::SKEW, 'sign-in too old');
        $person = $this->call($this->metadata()['userinfo_endpoint'], null, $tokens['access_token']);
        self::must($person['sub'] === $id['sub'], 'userinfo speaks of another person');

        session_regenerate_id(true); // against session fixation
        $_SESSION['person'] = $person + ['acr' => $id['acr'], 'sid' => $id['sid']];
        $_SESSION['id_token'] = $tokens['id_token'];
        file_put_contents($this->file('sid', $id['sid']), session_id());
        return ['returnTo' => $try['returnTo']];
    }

    /** For a POST with your own form token: ends the session here, then at LakMuang. */
    public function signOut(string $comeBackTo): never
    {
        $hint = $_SESSION['id_token'] ?? null;
        $_SESSION = [];
        session_destroy();
        self::go($hint === null ? $comeBackTo : $this->metadata()['end_session_endpoint'] . '?' . http_build_query(
            ['id_token_hint' => $hint, 'client_id' => $this->clientId, 'post_logout_redirect_uri' => $comeBackTo]));
    }

    /** For the backchannel_logout_uri; call it before session_start(). */
    public function backChannelLogout(): never
    {
        header('Cache-Control: no-store');
        try {
            $token = $this->verify($_POST['logout_token'] ?? '');
            self::must(isset($token['events'][self::LOGOUT_EVENT]), 'event');
            self::must(!isset($token['nonce']), 'nonce in a logout_token');
            self::must(($token['iat'] ?? 0) >= time() - 600, 'old');
            self::must(is_string($token['sid'] ?? null) && is_string($token['jti'] ?? null), 'sid or jti');
            self::must(@fopen($this->file('jti', $token['jti']), 'x') !== false, 'used before');
        } catch (Throwable $e) {
            error_log('logout_token refused: ' . $e->getMessage());
            http_response_code(400);
            exit(json_encode(['error' => 'invalid_request']));
        }
        if (is_file($file = $this->file('sid', $token['sid']))) {
            session_id((string) file_get_contents($file));
            session_start(['use_cookies' => false]);
            $_SESSION = [];
            session_destroy();
            unlink($file);
        }
        exit;
    }

    /** The claims of a token that LakMuang signed for this client, still alive. */
    private function verify(string $jwt): array
    {
        $parts = explode('.', $jwt);
        self::must(count($parts) === 3, 'form');
        $head = json_decode(self::decode($parts[0]), true) ?? [];
        $claims = json_decode(self::decode($parts[1]), true) ?? [];
        self::must(($head['alg'] ?? '') === 'ES256' && !isset($head['crit']), 'alg'); // as registered: --id-token-alg ES256
        $signature = self::decode($parts[2]);
        self::must(strlen($signature) === 64, 'signature');
        $key = openssl_pkey_get_public($this->keyPem((string) ($head['kid'] ?? '')));
        self::must(openssl_verify("$parts[0].$parts[1]", self::der($signature), $key, OPENSSL_ALGO_SHA256) === 1, 'signature');
        self::must(($claims['iss'] ?? '') === $this->issuer, 'iss');
        self::must((array) ($claims['aud'] ?? []) === [$this->clientId], 'aud');
        self::must(is_int($claims['exp'] ?? null) && $claims['exp'] > time() - self::SKEW, 'expired');
        self::must(is_int($claims['iat'] ?? null) && $claims['iat'] <= time() + self::SKEW, 'iat');
        return $claims;
    }

    /** A JWK of P-256 as PEM; an unknown kid reads the keys again, at most every 10 seconds. */
    private function keyPem(string $kid): string
    {
        foreach ([300, 10] as $age) {
            $keys = $this->kept('jwks', $age, fn () => $this->call($this->metadata()['jwks_uri']));
            foreach ($keys['keys'] as $k) {
                if (($k['kid'] ?? '') === $kid && ($k['crv'] ?? '') === 'P-256') {
                    $spki = hex2bin('3059301306072a8648ce3d020106082a8648ce3d03010703420004') . self::decode($k['x']) . self::decode($k['y']);
                    return "-----BEGIN PUBLIC KEY-----\n" . chunk_split(base64_encode($spki), 64, "\n") . "-----END PUBLIC KEY-----\n";
                }
            }
        }
        throw new RuntimeException('unknown kid');
    }

    private function metadata(): array
    {
        $found = $this->kept('metadata', 3600, fn () => $this->call($this->issuer . '/.well-known/openid-configuration'));
        self::must($found['issuer'] === $this->issuer, 'the discovery document names another issuer');
        return $found;
    }

    private function kept(string $name, int $seconds, callable $fetch): array
    {
        $file = $this->file('kept', $name);
        if (!is_file($file) || filemtime($file) <= time() - $seconds) {
            file_put_contents($file, json_encode($fetch()), LOCK_EX);
            clearstatcache();
        }
        return json_decode((string) file_get_contents($file), true);
    }

    /** One JSON answer; a form is posted with client_secret_basic. */
    private function call(string $url, ?array $form = null, ?string $bearer = null): array
    {
        $curl = curl_init($url);
        curl_setopt_array($curl, [CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 10, CURLOPT_FOLLOWLOCATION => false]);
        if ($form !== null) {
            curl_setopt($curl, CURLOPT_POSTFIELDS, http_build_query($form));
            curl_setopt($curl, CURLOPT_USERPWD, urlencode($this->clientId) . ':' . urlencode($this->clientSecret));
        }
        if ($bearer !== null) { curl_setopt($curl, CURLOPT_HTTPHEADER, ["Authorization: Bearer $bearer"]); }
        $body = curl_exec($curl);
        $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
        $json = is_string($body) ? json_decode($body, true) : null;
        self::must($status === 200 && is_array($json), parse_url($url, PHP_URL_PATH) . " answered $status " . ($json['error'] ?? ''));
        return $json;
    }

    private function file(string $kind, string $name): string { return "$this->memory/$kind-" . hash('sha256', $name); }

    /** OpenSSL wants the two numbers of an ES256 signature in DER. */
    private static function der(string $rs): string
    {
        $numbers = '';
        foreach (str_split($rs, 32) as $n) {
            $n = ltrim($n, "\0");
            $n = $n === '' || ord($n[0]) > 127 ? "\0$n" : $n;
            $numbers .= "\x02" . chr(strlen($n)) . $n;
        }
        return "\x30" . chr(strlen($numbers)) . $numbers;
    }

    private static function secret(): string { return self::encode(random_bytes(32)); }
    private static function encode(string $bytes): string { return rtrim(strtr(base64_encode($bytes), '+/', '-_'), '='); }
    private static function decode(string $text): string { return (string) base64_decode(strtr($text, '-_', '+/'), true); }
    private static function must(bool $holds, string $otherwise): void { if (!$holds) { throw new RuntimeException($otherwise); } }
    private static function go(string $url): never { header('Cache-Control: no-store'); header("Location: $url", true, 302); exit; }
}
