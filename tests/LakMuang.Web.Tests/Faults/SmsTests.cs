using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using LakMuang.Kernel;
using LakMuang.Notifications;
using LakMuang.Notifications.Contracts;
using LakMuang.Storage;
using LakMuang.TestKit;
using LakMuang.Web.Tests.Staff;
using Microsoft.Extensions.DependencyInjection;

namespace LakMuang.Web.Tests.Faults;

/// <summary>A gateway that answers 500, or never, or takes a message just before the program is killed (invariant 8).</summary>
public sealed class SmsTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    private readonly SmsInbox _inbox = new(server);
    private readonly string _mobile = $"06{RandomNumberGenerator.GetInt32(10_000_000, 100_000_000)}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_gateway_refuses_is_tried_again_later_arrives_once_and_is_erased()
    {
        await _inbox.Switch("error500");
        var id = await Promise("รหัส 314159");
        await Until("SELECT tries >= 1 AND due_at < lakmuang_now() + interval '100 seconds' FROM outbox_message WHERE id = $1", id);
        Assert.Empty(await _inbox.To(_mobile));
        Assert.True(await server.Ask<SmsDelay, bool>(delay => delay.IsLateAsync(Ct)));

        await _inbox.Switch("none");
        await server.PassAsync(TimeSpan.FromMinutes(6));
        await Until("SELECT delivered_at IS NOT NULL AND payload IS NULL FROM outbox_message WHERE id = $1", id);

        Assert.Equal("รหัส 314159", Assert.Single(await _inbox.To(_mobile)));
        Assert.Contains(server.Log, line => line.Contains("sms", StringComparison.Ordinal) && line.Contains("was not delivered", StringComparison.Ordinal));
        foreach (var secret in new[] { _mobile, TypedMobile.International(_mobile)[1..], "314159" })
        {
            Assert.DoesNotContain(server.Log, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_code_that_has_expired_on_the_way_is_not_paid_for()
    {
        await _inbox.Switch("error500");
        var id = await Promise("สายไป", server.Clock.GetUtcNow().AddMinutes(10));
        await Until("SELECT tries >= 1 AND due_at < lakmuang_now() + interval '100 seconds' FROM outbox_message WHERE id = $1", id);

        await server.PassAsync(TimeSpan.FromMinutes(11));
        await _inbox.Switch("none");
        await Until("SELECT given_up_at IS NOT NULL AND payload IS NULL FROM outbox_message WHERE id = $1", id);

        Assert.Empty(await _inbox.To(_mobile));
    }

    [Fact]
    public async Task A_message_that_the_gateway_took_from_a_worker_that_died_before_it_wrote_so_goes_out_again()
    {
        var id = await Promise("อย่างน้อยหนึ่งครั้ง", kind: "sms-held");
        var payload = (await server.Sql<byte[]>("SELECT payload FROM outbox_message WHERE id = $1", id))!;
        await server.Sql<int>("UPDATE outbox_message SET kind = 'sms' WHERE id = $1", id);
        await Until("SELECT delivered_at IS NOT NULL FROM outbox_message WHERE id = $1", id);

        // As the row stands between the gateway's answer and the mark: claimed, with its lease running.
        await server.Sql<int>("UPDATE outbox_message SET delivered_at = NULL, payload = $2, due_at = lakmuang_now() + $3 WHERE id = $1", id, payload, OutboxQueue.Lease);
        Assert.Single(await _inbox.To(_mobile));
        await server.PassAsync(OutboxQueue.Lease + TimeSpan.FromSeconds(1));

        await _inbox.Text(_mobile, 2);
    }

    [Fact]
    public async Task The_metrics_count_messages_parts_and_failures_and_name_no_number()
    {
        // It counts from the moment it is first asked for.
        var metrics = server.Services.GetRequiredService<LakMuang.Web.Infrastructure.Metrics>();
        await Promise(new string('ก', 71));
        await _inbox.Text(_mobile);
        var text = await Patience.For(
            () => "a delivered message in the metrics", TimeSpan.FromSeconds(60),
            () => Task.FromResult(metrics.AsText() is { } now && now.Contains("lakmuang_sms_delivered_sum", StringComparison.Ordinal) ? now : null));

        Assert.Matches("lakmuang_sms_parts_sum [2-9]", text);
        Assert.DoesNotContain(_mobile[1..], text, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ArgumentException>(() => Promise(new string('ก', 202)));
    }

    private async Task<Guid> Promise(string text, DateTimeOffset? until = null, string? kind = null)
    {
        var key = $"sms-test:{Guid.CreateVersion7()}";
        await using var scope = server.Services.CreateAsyncScope();
        var act = Act.OfJob("test", server.Clock.GetUtcNow());
        var sms = new Sms(TypedMobile.International(_mobile), text, until);
        var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
        if (kind is null)
        {
            outbox.QueueSms(act, key, sms);
        }
        else
        {
            outbox.Queue(act, key, kind, JsonSerializer.Serialize(sms));
        }

        await scope.ServiceProvider.GetRequiredService<LakMuangDb>().CommitAsync(act, Ct);
        return await server.Sql<Guid>("SELECT id FROM outbox_message WHERE key = $1", key);
    }

    private Task Until(string sql, Guid id) => Patience.Until(sql, TimeSpan.FromSeconds(60), () => server.Sql<bool>(sql, id));
}

/// <summary>The program is killed while a gateway that hangs has its message.</summary>
public sealed class SmsCrashTests(LakMuangServer server) : IClassFixture<LakMuangServer>
{
    [Fact]
    public async Task A_code_that_a_hanging_gateway_had_when_the_program_was_killed_arrives_after_the_restart_and_proves_the_number()
    {
        var inbox = new SmsInbox(server);
        var world = server.NewWorld();
        var officer = await world.Person();
        await server.Sql<int>("UPDATE person SET identity_source = 'Evidence' WHERE id = $1", officer.Id.Value);
        var mobile = $"08{RandomNumberGenerator.GetInt32(10_000_000, 100_000_000)}";
        (string, string)[] settings =
        [
            ("ConnectionStrings__LakMuang", server.ConnectionString), ("LakMuang__DataFolder", server.DataFolder),
            ("LakMuang__Sms__GatewayUrl", new Uri(server.SandboxAddress, "/sms/messages").AbsoluteUri),
        ];
        await inbox.Switch("hang");
        await using (var first = await WebProcess.Start(settings))
        {
            await server.StopAsync();
            using var browser = new TestBrowser(first.Address);
            await world.SignIn(browser, officer, "/account/mobile");
            await browser.Submit(null, ("Mobile", mobile));
            await first.Kill();
        }

        Assert.Empty(await inbox.To(mobile));
        await inbox.Switch("none");
        await using var second = await WebProcess.Start(settings);
        await server.PassAsync(OutboxQueue.Lease + TimeSpan.FromSeconds(1));
        using var again = new TestBrowser(second.Address);
        await world.SignIn(again, officer, "/account/mobile", mail: 2);
        var done = await again.Submit(null, ("Code", await inbox.Code(mobile)));

        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.Contains("ยืนยันเบอร์มือถือแล้ว", done.Text, StringComparison.Ordinal);
        Assert.Single(await inbox.To(mobile));
    }
}
