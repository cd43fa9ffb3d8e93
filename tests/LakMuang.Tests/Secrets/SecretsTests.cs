using System.Buffers.Binary;
using System.Security.Cryptography;
using LakMuang.Secrets;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Tests.Secrets;

public sealed class SecretsTests
{
    private readonly KeyRing _ring = new();

    public SecretsTests() => _ring.Load(
        new Dictionary<int, byte[]> { [1] = RandomNumberGenerator.GetBytes(32), [4] = RandomNumberGenerator.GetBytes(32) },
        RandomNumberGenerator.GetBytes(32), RandomNumberGenerator.GetBytes(32));

    [Fact]
    public void A_sealed_value_opens_in_its_own_column_only()
    {
        var vault = new Vault(_ring);
        var box = vault.Seal("ความลับ", "person.email");

        Assert.Equal("ความลับ", vault.Open(box, "person.email"));
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(box, "person.mobile"));
        Assert.NotEqual(box.Box, vault.Seal("ความลับ", "person.email").Box);
    }

    [Fact]
    public void A_changed_box_is_refused()
    {
        var vault = new Vault(_ring);
        var box = vault.Seal("ความลับ", "person.email").Box;
        box[^1] ^= 1;

        Assert.ThrowsAny<CryptographicException>(() => vault.Open(new(box), "person.email"));
    }

    [Fact]
    public async Task Passwords_match_in_any_Unicode_form_and_old_hashes_are_renewed()
    {
        var old = await new PasswordHash(1_000).OfAsync("ﬁne pass\u0e4d\u0e32", default);
        var today = new PasswordHash(2_000);

        Assert.Equal(PasswordCheck.RightButOld, await today.CheckAsync("fine pass\u0e33", old, default));
        Assert.Equal(PasswordCheck.Wrong, await today.CheckAsync("fine pass", old, default));
        Assert.Equal(PasswordCheck.Wrong, await today.CheckAsync("fine pass", null, default));
    }

    /// <summary>The tests of the web program take fewer, so that what it runs with is asserted here (OWASP, Password Storage Cheat Sheet).</summary>
    [Fact]
    public async Task The_program_derives_a_password_with_no_fewer_iterations_than_OWASP_asks_for()
    {
        using var mine = new MasterKey(RandomNumberGenerator.GetBytes(32));
        await using var services = new ServiceCollection().AddSecrets(mine).BuildServiceProvider();

        var record = await services.GetRequiredService<PasswordHash>().OfAsync("correct-horse-9", default);

        Assert.True(BinaryPrimitives.ReadInt32BigEndian(record.AsSpan(1)) >= 210_000);
    }

    [Fact]
    public void Another_master_key_opens_nothing()
    {
        using var mine = new MasterKey(RandomNumberGenerator.GetBytes(32));
        using var other = new MasterKey(RandomNumberGenerator.GetBytes(32));
        var wrapped = mine.Wrap([1, 2, 3], "test");

        Assert.Equal([1, 2, 3], mine.Unwrap(wrapped, "test"));
        Assert.ThrowsAny<CryptographicException>(() => other.Unwrap(wrapped, "test"));
        Assert.ThrowsAny<CryptographicException>(() => mine.Unwrap(wrapped, "another purpose"));
    }
}
