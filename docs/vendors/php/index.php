<?php
// A system in PHP that signs people in through LakMuang. Try it: php -S localhost:8080 index.php
declare(strict_types=1);
require __DIR__ . '/lakmuang.php';

$self = getenv('SELF') ?: 'http://localhost:8080';
$lakmuang = new LakMuang(
    getenv('LAKMUANG_ISSUER') ?: 'http://localhost:5080', getenv('LAKMUANG_CLIENT_ID') ?: 'php-try',
    (string) getenv('LAKMUANG_CLIENT_SECRET'), "$self/callback", getenv('MEMORY') ?: sys_get_temp_dir() . '/lakmuang-php');

$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path === '/backchannel-logout') { $lakmuang->backChannelLogout(); }

session_name('php_try');
session_start(['cookie_httponly' => true, 'cookie_samesite' => 'Lax', 'cookie_secure' => str_starts_with($self, 'https'), 'use_strict_mode' => true]);
$_SESSION['form'] ??= bin2hex(random_bytes(16));
$person = $_SESSION['person'] ?? null;
$show = fn (?string $text): string => htmlspecialchars($text ?? '', ENT_QUOTES);

switch ($path) {
    case '/callback':
        try {
            $to = $lakmuang->finish()['returnTo'];
            header("Location: $to");
        } catch (Throwable $e) {
            error_log('sign-in refused: ' . $e->getMessage()); // never the code or a token
            http_response_code($e->getMessage() === 'access_denied' ? 403 : 400);
            echo $e->getMessage() === 'access_denied' ? 'ท่านยังไม่มีสิทธิในระบบนี้' : 'เข้าสู่ระบบไม่สำเร็จ กรุณาเริ่มใหม่';
        }
        break;
    case '/signout':
        if ($_SERVER['REQUEST_METHOD'] === 'POST' && hash_equals($_SESSION['form'], $_POST['form'] ?? '')) { $lakmuang->signOut("$self/"); }
        http_response_code(400);
        break;
    case '/approve': // a page that asks for ThaID (level 3) within the last 5 minutes
        if ($person === null || (int) substr($person['acr'], -1) < 3) { $lakmuang->signIn('/approve', 3, 300); }
        echo 'อนุมัติได้';
        break;
    case '/records':
        if ($person === null) { $lakmuang->signIn('/records'); }
        if (!array_intersect($person['groups'] ?? [], ['info-viewer', 'info-editor'])) { http_response_code(403); exit('ท่านไม่มีสิทธิทำรายการนี้'); }
        echo "<p>{$show($person['name'])} · {$show($person['agency_name'])} · {$show(implode(', ', $person['groups']))}</p>";
        echo "<form method=\"post\" action=\"/signout\"><input type=\"hidden\" name=\"form\" value=\"{$_SESSION['form']}\"><button>ออกจากระบบ</button></form>";
        break;
    default:
        echo $person === null ? '<a href="/records">เข้าสู่ระบบ</a>' : "สวัสดี {$show($person['name'])}";
}
