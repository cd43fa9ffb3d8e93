using System.Buffers.Binary;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;

namespace LakMuang.Secrets;

public enum PasswordCheck
{
    Wrong,
    Right,

    /// <summary>Right, but made with fewer iterations than today's: store it anew.</summary>
    RightButOld,
}

/// <summary>PBKDF2-HMAC-SHA512 with a salt of its own; the parameters are stored in front (NIST SP 800-132, OWASP).</summary>
/// <remarks>At most as many run at once as there are processors: a storm of sign-ins cannot starve everything else.</remarks>
public sealed class PasswordHash(int iterations = PasswordHash.LeastIterations)
{
    public const int LeastIterations = 210_000;

    private const byte Format = 1;
    private const int SaltLength = 16;
    private const int HashLength = 32;

    // Version, iterations (big endian), salt, hash.
    private const int RecordLength = 1 + 4 + SaltLength + HashLength;

    private static readonly SemaphoreSlim _atOnce = new(Environment.ProcessorCount);

    // How often a derivation ran: the cost of a sign-in, which must not tell a known person from an unknown one.
    private static readonly Meter _meter = new("LakMuang.Secrets");
    private static readonly Counter<long> _derivations = _meter.CreateCounter<long>("lakmuang.password.derivations");

    private readonly byte[] _ofNobody = Make(Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), iterations);

    public async Task<byte[]> OfAsync(string password, CancellationToken ct)
    {
        await _atOnce.WaitAsync(ct);
        try
        {
            return await Task.Run(() => Make(password, iterations), ct);
        }
        finally
        {
            _atOnce.Release();
        }
    }

    /// <param name="stored">Null where there is no such account or password: takes the same time, and is wrong.</param>
    public async Task<PasswordCheck> CheckAsync(string password, byte[]? stored, CancellationToken ct)
    {
        await _atOnce.WaitAsync(ct);
        try
        {
            var right = await Task.Run(() => Matches(password, stored ?? _ofNobody), ct);
            return (right && stored is not null) switch
            {
                false => PasswordCheck.Wrong,
                true when IterationsOf(stored!) < iterations => PasswordCheck.RightButOld,
                true => PasswordCheck.Right,
            };
        }
        finally
        {
            _atOnce.Release();
        }
    }

    private static byte[] Make(string password, int iterations)
    {
        var record = new byte[RecordLength];
        record[0] = Format;
        BinaryPrimitives.WriteInt32BigEndian(record.AsSpan(1), iterations);
        RandomNumberGenerator.Fill(record.AsSpan(5, SaltLength));
        Derive(password, record.AsSpan(5, SaltLength), iterations, record.AsSpan(^HashLength..));
        return record;
    }

    private static bool Matches(string password, byte[] stored)
    {
        if (stored is not { Length: RecordLength } || stored[0] != Format)
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[HashLength];
        Derive(password, stored.AsSpan(5, SaltLength), IterationsOf(stored), hash);
        return CryptographicOperations.FixedTimeEquals(hash, stored.AsSpan(^HashLength..));
    }

    private static int IterationsOf(byte[] stored) => BinaryPrimitives.ReadInt32BigEndian(stored.AsSpan(1));

    // NFKC, so that the same password typed on another keyboard is the same (NIST SP 800-63B, 5.1.1.2).
    private static void Derive(string password, ReadOnlySpan<byte> salt, int iterations, Span<byte> hash)
    {
        _derivations.Add(1, new KeyValuePair<string, object?>("iterations", iterations));
        Rfc2898DeriveBytes.Pbkdf2(
            Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormKC)), salt, hash, iterations, HashAlgorithmName.SHA512);
    }
}
