using LakMuang.Kernel;
using LakMuang.Protocol;

namespace LakMuang.SignOn;

internal static class Refusals
{
    public static Problem NoSuchSystem(string system) => new("client.system.none", new Text(
        "ไม่มีระบบรหัส {0}",
        "There is no system with the code {0}.").With(system));

    public static Problem ClientExists(string id) => new("client.exists", new Text(
        "มีไคลเอนต์ {0} อยู่แล้ว",
        "There is a client {0} already.").With(id));

    public static Problem NoSuchClient(string id) => new("client.none", new Text(
        "ไม่มีไคลเอนต์ {0}",
        "There is no client {0}.").With(id));

    public static Problem NoSuchKey(string kid) => new("key.none", new Text(
        "ไม่มีกุญแจ {0} ที่ใช้อยู่",
        "There is no key {0} in use.").With(kid));

    public static Problem BadMetadata(ProtocolError error) => new("client.metadata", new Text(
        "ข้อมูลไคลเอนต์ใช้ไม่ได้: {0}",
        "The client cannot be registered: {0}").With(error.Description));
}
