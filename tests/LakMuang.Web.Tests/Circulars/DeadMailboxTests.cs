using LakMuang.Agencies.Contracts;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Oversight;

namespace LakMuang.Web.Tests.Circulars;

/// <summary>Mails that nobody takes wait, and keep no others waiting (L2-8).</summary>
public sealed class DeadMailboxTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_hundred_mailboxes_that_take_nothing_do_not_hold_a_circular_back_and_a_hundred_fresh_mails_do()
    {
        var land = await Country.Of(server);
        var post = new Post(server, land);
        var (overseer, admin) = (await land.Person(land.Province, roles: ["overseer"]), await land.Person(land.Town, Office.SsoAdmin));
        await Queue("fresh", 100, tries: 2);
        await post.Sent(overseer, land.Province);
        await post.Tell();
        Assert.Equal(0, await Promised(admin));

        await server.Sql<int>("UPDATE outbox_message SET tries = 3 WHERE key LIKE 'circular:fresh:%'");
        await post.Tell();

        Assert.Equal(1, await Promised(admin));
    }

    private Task<long> Promised(Somebody one) => server.Sql<long>("SELECT count(*) FROM outbox_message WHERE key LIKE 'circular:%:' || $1", $"{one.Id.Value:N}");

    // Due tomorrow, as after a try that failed: no worker takes them meanwhile.
    private Task<int> Queue(string what, int count, int tries) => server.Sql<int>(
        """
        INSERT INTO outbox_message (id, kind, key, queued_at, tries, due_at)
        SELECT gen_random_uuid(), 'mail', 'circular:' || $1 || ':' || n, now(), $3, now() + interval '1 day' FROM generate_series(1, $2) AS n
        """, what, count, tries);
}
