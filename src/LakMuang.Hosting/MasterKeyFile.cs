using System.Security.Cryptography;
using LakMuang.Secrets;
using Microsoft.Extensions.Configuration;

namespace LakMuang.Hosting;

/// <summary>The file of the master key (<c>LakMuang:Keys:MasterKeyFile</c>): 32 bytes in base64. Made by itself in Development only.</summary>
public static class MasterKeyFile
{
    public const string Setting = "LakMuang:Keys:MasterKeyFile";

    /// <exception cref="InvalidOperationException">It is missing or no key; the message names the setting.</exception>
    public static MasterKey Open(IConfiguration settings, bool isDevelopment)
    {
        var path = settings[Setting] is { Length: > 0 } given
            ? given
            : isDevelopment
                ? Path.Combine(DataFolder.Of(settings), "master.key")
                : throw new InvalidOperationException($"{Setting} is missing: name the file that holds the master key.");

        if (!File.Exists(path))
        {
            if (!isDevelopment)
            {
                throw new InvalidOperationException($"{Setting} names {path}, and there is no such file.");
            }

            Make(path);
        }

        var key = new byte[MasterKey.Length];
        return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), key, out var written) && written == MasterKey.Length
            ? new(key)
            : throw new InvalidOperationException($"{Setting} names {path}, which does not hold {MasterKey.Length} bytes in base64.");
    }

    private static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Aside and moved without overwriting: of two programs that start together, one makes the key and both read it.
        var aside = $"{path}.{Guid.CreateVersion7():N}";
        File.WriteAllText(aside, Convert.ToBase64String(RandomNumberGenerator.GetBytes(MasterKey.Length)));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(aside, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        try
        {
            File.Move(aside, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
        }
    }
}
