using LakMuang.Kernel;
using LakMuang.Protocol;
using LakMuang.Protocol.Clients;

namespace LakMuang.SignOn;

/// <summary>What an operator can put right. Fields are names of <see cref="ClientMetadata"/> or of the page's own boxes.</summary>
internal static class Refusals
{
    public static readonly Problem OperatorsOnly = new("operator.only", new(
        "เฉพาะผู้ดูแลระบบส่วนกลางที่สิทธิยังมีผลจึงทำรายการนี้ได้",
        "Only a DLA operator whose right is in force can do this."));

    public static readonly Problem OtherSystem = new("system.not-yours", new(
        "โปรแกรมอ่านสิทธิได้เฉพาะของระบบที่ตนสังกัด ให้ใช้ไคลเอนต์ของระบบนั้น",
        "A program reads the rights of its own system only. Use a client of that system."));

    public static readonly Problem StrongerSignIn = new("operator.level", new(
        "งานนี้ต้องเข้าสู่ระบบด้วย ThaID ก่อน",
        "Sign in with ThaID first: this task asks for it."));

    public static readonly Problem BadClientId = new("client.id", new(
        "รหัสไคลเอนต์ใช้ตัวอักษรอังกฤษ ตัวเลข จุด ขีด หรือขีดล่าง 2–100 ตัว และขึ้นต้นด้วยตัวอักษรหรือตัวเลข",
        "A client id has 2 to 100 letters, digits, dots, dashes or underscores, and begins with a letter or digit."), "Id");

    public static readonly Problem NoRedirectUri = new("client.metadata", new(
        "กรอกที่อยู่ที่เบราว์เซอร์กลับมาอย่างน้อย 1 บรรทัด",
        "Give at least one address that the browser comes back to."), nameof(ClientMetadata.RedirectUris));

    public static readonly Problem BadGrantTypes = new("client.metadata", new(
        "เลือกวิธีขอโทเค็นอย่างน้อย 1 วิธี จาก authorization_code, refresh_token และ client_credentials",
        "Choose at least one of authorization_code, refresh_token and client_credentials."), nameof(ClientMetadata.GrantTypes));

    public static readonly Problem BadAlgorithm = new("client.metadata", new(
        "วิธีลงนามต้องเป็น ES256, RS256 หรือ PS256",
        "The algorithm must be ES256, RS256 or PS256."), nameof(ClientMetadata.IdTokenSignedResponseAlg));

    public static readonly Problem BadMethod = new("client.metadata", new(
        "วิธีพิสูจน์ตัวของระบบใช้ไม่ได้: เลือก client_secret_basic, client_secret_post, private_key_jwt หรือ none",
        "This method is not supported: use client_secret_basic, client_secret_post, private_key_jwt or none."), nameof(ClientMetadata.TokenEndpointAuthMethod));

    public static readonly Problem PublicClient = new("client.metadata", new(
        "ไคลเอนต์ที่ไม่มีความลับต้องใช้ PKCE และใช้ client_credentials ไม่ได้",
        "A client without a secret uses PKCE and cannot use client_credentials."), nameof(ClientMetadata.TokenEndpointAuthMethod));

    public static readonly Problem NeedsSecretFirst = new("client.secret.missing", new(
        "ไคลเอนต์นี้ลงทะเบียนไว้แบบไม่มีความลับ ให้ลงทะเบียนไคลเอนต์ใหม่ถ้าต้องการใช้ความลับ",
        "This client was registered without a secret: register another one to use a secret."), nameof(ClientMetadata.TokenEndpointAuthMethod));

    public static readonly Problem NoKeys = new("client.metadata", new(
        "วิธี private_key_jwt ต้องมีกุญแจสาธารณะของระบบ (JWK Set) หรือที่อยู่ที่ประกาศกุญแจ",
        "private_key_jwt needs the system's public keys (a JWK Set), or the address where they are published."), nameof(ClientMetadata.Jwks));

    public static readonly Problem TwoSetsOfKeys = new("client.metadata", new(
        "ให้กุญแจทางเดียว: วางกุญแจ หรือบอกที่อยู่ที่ประกาศกุญแจ",
        "Give the keys in one way: paste them, or name the address where they are published."), nameof(ClientMetadata.JwksUri));

    public static readonly Problem BadKeys = new("client.metadata", new(
        "กุญแจต้องเป็น JWK Set ของกุญแจสาธารณะ P-256 หรือ RSA 2048 บิตขึ้นไป และไม่มีส่วนลับ",
        "The keys must be a JWK Set of public P-256 keys, or RSA keys of 2048 bits or more, without private parts."), nameof(ClientMetadata.Jwks));

    public static readonly Problem NoPidReason = new("client.pid.reason", new(
        "การส่งเลขประจำตัวประชาชนต้องบอกเหตุผลและฐานอำนาจ",
        "Giving out citizen IDs needs a reason and its legal basis."), "PidReason");

    public static readonly Problem LongPidReason = new("client.pid.reason", new(
        "เหตุผลยาวเกิน 300 ตัวอักษร",
        "The reason has more than 300 characters."), "PidReason");

    public static readonly Problem BadOverlap = new("client.secret.overlap", new(
        "ให้ความลับเดิมใช้ได้ต่อ 0–30 วัน",
        "The old secret may stay valid for 0 to 30 days."), "Overlap");

    public static readonly Problem HasNoSecret = new("client.secret.none", new(
        "ไคลเอนต์นี้ไม่ได้ใช้ความลับ",
        "This client does not use a secret."));

    public static readonly Problem NoOldSecret = new("client.secret.old", new(
        "ไม่มีความลับเดิมที่ยังใช้ได้ อาจหมดเวลาหรือถูกยกเลิกไปแล้ว",
        "No old secret is valid any more: it may have run out or been ended already."));

    public static readonly Problem NoReasonToDisable = new("client.disable.reason", new(
        "เลือกเหตุผลที่ปิด",
        "Choose why it is closed."), "Reason");

    public static readonly Problem NothingToRepeat = new("logout.none", new(
        "รายการนี้ได้รับการยืนยันแล้ว หรือไม่มีอยู่",
        "This was confirmed already, or does not exist."));

    public static Problem SecretsOverlap(DateTimeOffset until) => new("client.secret.overlapping", new Text(
        "ความลับเดิมยังใช้ได้ถึง {0} ยกเลิกความลับเดิมก่อน จึงออกใหม่อีกครั้งได้",
        "The old secret is still valid until {1}. End it before you make another one.").With(ThaiDate.Moment(until).Th, ThaiDate.Moment(until).En), "Overlap");

    public static Problem SecretChangedMeanwhile(DateTimeOffset at) => new("client.secret.changed", new Text(
        "มีการออกความลับใหม่แล้วเมื่อ {0} หลังจากที่ท่านเปิดหน้านี้ จึงยังไม่ได้ออกซ้ำ",
        "A new secret was made on {1}, after you opened this page. None was made now.").With(ThaiDate.Moment(at).Th, ThaiDate.Moment(at).En));

    public static Problem IsOpenAlready(string id) => new("client.open", new Text(
        "ไคลเอนต์ {0} เปิดใช้อยู่แล้ว",
        "The client {0} is open already.").With(id));

    public static Problem IsClosedAlready(string id) => new("client.closed", new Text(
        "ไคลเอนต์ {0} ปิดอยู่แล้ว",
        "The client {0} is closed already.").With(id));

    public static Problem NoSuchSystem(string system) => new("client.system.none", new Text(
        "ไม่มีระบบรหัส {0}",
        "There is no system with the code {0}.").With(system), "System");

    public static Problem ClientExists(string id) => new("client.exists", new Text(
        "มีไคลเอนต์ {0} อยู่แล้ว",
        "There is a client {0} already.").With(id), "Id");

    public static Problem NoSuchClient(string id) => new("client.none", new Text(
        "ไม่มีไคลเอนต์ {0}",
        "There is no client {0}.").With(id));

    public static Problem NoSuchKey(string kid) => new("key.none", new Text(
        "ไม่มีกุญแจ {0} ที่ใช้อยู่",
        "There is no key {0} in use.").With(kid));

    public static Problem BadAddress(string address, string field) => new("client.metadata", new Text(
        "ใช้ที่อยู่ {0} ไม่ได้: ต้องขึ้นต้นด้วย https:// ไม่มี # * ชื่อผู้ใช้ หรือช่องว่าง (แอปบนเครื่องใช้ localhost หรือ scheme ของตนได้)",
        "The address {0} cannot be used: it must begin with https:// and hold no # * user name or blank (native apps may use localhost or their own scheme).").With(address), field);

    /// <summary>For an address that this server itself calls.</summary>
    public static Problem BadCallAddress(string address, string field) => new("client.metadata", new Text(
        "ใช้ที่อยู่ {0} ไม่ได้: ต้องขึ้นต้นด้วย https:// ไม่มี # * ชื่อผู้ใช้ หรือช่องว่าง และไม่อยู่ในเครือข่ายภายใน",
        "The address {0} cannot be used: it must begin with https://, hold no # * user name or blank, and not lie in a private network.").With(address), field);

    public static Problem BadResource(string address) => new("client.metadata", new Text(
        "{0} ไม่ใช่ที่อยู่เต็มที่ไม่มี #",
        "{0} is not an absolute address without #.").With(address), nameof(ClientMetadata.Resources));

    public static Problem TooManyAddresses(string field) => new("client.metadata", new(
        "มีที่อยู่มากเกิน 20 บรรทัด",
        "There are more than 20 addresses."), field);

    public static Problem BadMetadata(ProtocolError error) => new("client.metadata", new Text(
        "ข้อมูลไคลเอนต์ใช้ไม่ได้: {0}",
        "The client cannot be registered: {0}").With(error.Description));
}
